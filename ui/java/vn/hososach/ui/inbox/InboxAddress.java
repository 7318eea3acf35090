package vn.hososach.ui.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.worklist.InboxFilter;

/** The filter of the inbox as it stands in the address, so that a link can be shared and F5 keeps the place. */
record InboxAddress(
        @Nullable String step,
        @Nullable String finding,
        @Nullable String hamlet,
        @Nullable String name,
        boolean mine,
        boolean late) {

    static final InboxAddress ALL = new InboxAddress(null, null, null, null, false, false);

    static InboxAddress of(QueryParameters query) {
        return new InboxAddress(
                query.getSingleParameter("buoc").orElse(null),
                query.getSingleParameter("loi").orElse(null),
                query.getSingleParameter("thon").orElse(null),
                query.getSingleParameter("ten").orElse(null),
                query.getSingleParameter("cua-toi").isPresent(),
                query.getSingleParameter("qua-han").isPresent());
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "buoc", step);
        put(parameters, "loi", finding);
        put(parameters, "thon", hamlet);
        put(parameters, "ten", name);
        put(parameters, "cua-toi", mine ? "1" : null);
        put(parameters, "qua-han", late ? "1" : null);
        return new QueryParameters(parameters);
    }

    InboxFilter filter(Actor actor) {
        return InboxFilter.of(actor.role())
                .step(step)
                .finding(finding)
                .hamlet(hamlet)
                .name(name)
                .assignee(mine ? actor.username() : null)
                .onlyLate(late);
    }

    InboxAddress step(@Nullable String value) {
        return new InboxAddress(value, finding, hamlet, name, mine, late);
    }

    InboxAddress finding(@Nullable String value) {
        return new InboxAddress(step, value, hamlet, name, mine, late);
    }

    InboxAddress hamlet(@Nullable String value) {
        return new InboxAddress(step, finding, value, name, mine, late);
    }

    InboxAddress name(@Nullable String value) {
        return new InboxAddress(step, finding, hamlet, value, mine, late);
    }

    InboxAddress mine(boolean value) {
        return new InboxAddress(step, finding, hamlet, name, value, late);
    }

    InboxAddress late(boolean value) {
        return new InboxAddress(step, finding, hamlet, name, mine, value);
    }

    private static void put(Map<String, List<String>> parameters, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(key, List.of(value));
        }
    }
}
