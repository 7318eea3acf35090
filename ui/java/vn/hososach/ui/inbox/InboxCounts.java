package vn.hososach.ui.inbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.ui.frame.RailCounts;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.WorklistQueries;

/** The numbers of the rail that are open work: all of it, and the share of the steps that have screens of their own. */
@Component
class InboxCounts implements RailCounts {

    private static final Map<String, String> SCREENS =
            Map.of("compare-records", "trung", "answer-question", "xac-minh", "decide-batch", "phe-duyet");

    private final WorklistQueries queries;
    private final Actors actors;

    InboxCounts(WorklistQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    @Override
    public Map<String, Long> counts() {
        Actor me = actors.current();
        Map<String, Long> counts = new HashMap<>();
        for (StepCount step : queries.countsByStep(me.scope(), InboxFilter.of(me.role()))) {
            counts.merge("", step.open(), Long::sum);
            String screen = SCREENS.get(step.step());
            if (screen != null) {
                counts.merge(screen, step.open(), Long::sum);
            }
        }
        return counts;
    }
}
