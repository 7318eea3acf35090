package vn.hososach.duplicates.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.worklist.CaseFlows;

/**
 * Searches for groups after each review. It does so as a system job over the city: whether another commune holds the
 * same number cannot be seen from within one commune.
 */
@Component
@Transactional
public class GroupSearch {

    private final GroupFinder finder;
    private final CaseFlows flows;
    private final Actors actors;

    GroupSearch(GroupFinder finder, CaseFlows flows, Actors actors) {
        this.finder = finder;
        this.flows = flows;
        this.actors = actors;
    }

    /** A finished review is followed by a search over the communes it reviewed. */
    @EventListener
    public void on(ReviewCompleted review) {
        if (review.communes().isEmpty()) {
            return;
        }
        actors.runAs(actors.system("duplicates"), () -> {
            GroupFinder.Found found =
                    finder.find(review.communes(), actors.scope().codes());
            found.dissolved().forEach(id -> flows.cancel(CaseKey.of('D', id), "Nhóm không còn hồ sơ nghi trùng"));
        });
    }
}
