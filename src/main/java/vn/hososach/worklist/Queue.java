package vn.hososach.worklist;

import java.util.EnumSet;
import java.util.Set;
import vn.hososach.access.Role;

/** A queue of a commune. Its id is the candidate group of the user tasks in {@code processes/}. */
public enum Queue {
    STATION("station", Role.STATION_STAFF, Role.STATION_HEAD),
    HEAD("head", Role.STATION_HEAD),
    POLICE("police", Role.COMMUNE_POLICE),
    SUPERVISION("supervision", Role.SUPERVISOR),
    CHAIR("chair", Role.COMMUNE_CHAIR);

    /** The one step of the head's queue on which the supervisor may act as well. */
    static final String SHARED_STEP = "decide-batch";

    private final String id;
    private final Set<Role> roles;

    Queue(String id, Role first, Role... rest) {
        this.id = id;
        this.roles = EnumSet.of(first, rest);
    }

    public String id() {
        return id;
    }

    /** The roles whose inbox shows this queue. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public static Queue of(String id) {
        for (Queue queue : values()) {
            if (queue.id.equals(id)) {
                return queue;
            }
        }
        throw new IllegalArgumentException("no such queue: " + id);
    }

    /** The queues in the inbox of this role. */
    public static Set<Queue> of(Role role) {
        Set<Queue> queues = EnumSet.noneOf(Queue.class);
        for (Queue queue : values()) {
            if (role == Role.SYSTEM || queue.roles.contains(role)) {
                queues.add(queue);
            }
        }
        return queues;
    }

    /** Whether this role may take a task of this queue and step. */
    public boolean serves(Role role, String step) {
        return of(role).contains(this) || (this == HEAD && role == Role.SUPERVISOR && step.equals(SHARED_STEP));
    }

    /** Work moves up and down between the station, its head and the supervisors; police and chair keep theirs. */
    public boolean mayMoveTo(Queue other) {
        return switch (this) {
            case STATION -> other == HEAD;
            case HEAD -> other == STATION || other == SUPERVISION;
            case SUPERVISION -> other == HEAD;
            case POLICE, CHAIR -> false;
        };
    }
}
