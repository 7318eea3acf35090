package vn.hososach.worklist;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Role;

/**
 * What the inbox shows.
 *
 * @param name part of a name, with or without diacritics
 * @param unassigned only what nobody has taken
 */
public record InboxFilter(
        Set<Queue> queues,
        @Nullable String step,
        @Nullable String finding,
        @Nullable String hamlet,
        @Nullable String name,
        @Nullable String assignee,
        boolean unassigned,
        boolean late) {

    public InboxFilter {
        queues = Set.copyOf(queues);
    }

    /** Everything in the queues of this role. */
    public static InboxFilter of(Role role) {
        return of(Queue.of(role));
    }

    public static InboxFilter of(Set<Queue> queues) {
        return new InboxFilter(queues, null, null, null, null, null, false, false);
    }

    public InboxFilter step(@Nullable String value) {
        return new InboxFilter(queues, value, finding, hamlet, name, assignee, unassigned, late);
    }

    public InboxFilter finding(@Nullable String value) {
        return new InboxFilter(queues, step, value, hamlet, name, assignee, unassigned, late);
    }

    public InboxFilter hamlet(@Nullable String value) {
        return new InboxFilter(queues, step, finding, value, name, assignee, unassigned, late);
    }

    public InboxFilter name(@Nullable String value) {
        return new InboxFilter(queues, step, finding, hamlet, value, assignee, unassigned, late);
    }

    public InboxFilter assignee(@Nullable String value) {
        return new InboxFilter(queues, step, finding, hamlet, name, value, unassigned, late);
    }

    public InboxFilter onlyUnassigned(boolean value) {
        return new InboxFilter(queues, step, finding, hamlet, name, assignee, value, late);
    }

    public InboxFilter onlyLate(boolean value) {
        return new InboxFilter(queues, step, finding, hamlet, name, assignee, unassigned, value);
    }

    /** The same filter, less the queues outside this role's inbox. */
    public InboxFilter within(Role role) {
        Set<Queue> allowed = EnumSet.noneOf(Queue.class);
        allowed.addAll(queues);
        allowed.retainAll(Queue.of(role));
        return new InboxFilter(allowed, step, finding, hamlet, name, assignee, unassigned, late);
    }
}
