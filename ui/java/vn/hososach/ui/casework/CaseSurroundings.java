package vn.hososach.ui.casework;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.casework.CaseView;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.worklist.CaseDiagram;
import vn.hososach.worklist.CaseDiagrams;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistDesk;
import vn.hososach.worklist.WorklistQueries;

/** What a case screen knows besides its case: whose turn it is, where the case stands, which work comes next. */
@Component
public class CaseSurroundings {

    private final Actors actors;
    private final WorklistQueries queries;
    private final WorklistDesk desk;
    private final CaseDiagrams diagrams;
    private final CommuneNames communes;

    CaseSurroundings(
            Actors actors, WorklistQueries queries, WorklistDesk desk, CaseDiagrams diagrams, CommuneNames communes) {
        this.actors = actors;
        this.queries = queries;
        this.desk = desk;
        this.diagrams = diagrams;
        this.communes = communes;
    }

    /** Why the person cannot decide this case at this step now, in one sentence; empty when he can. */
    Optional<String> closedBecause(CaseView view, String step) {
        Actor me = actors.current();
        if (!view.status().equals("OPEN")) {
            return view.standing();
        }
        List<WorkItem> here = queries.ofCase(me.scope(), view.key()).stream()
                .filter(item -> item.step().equals(step))
                .toList();
        if (here.isEmpty()) {
            return Optional.of("Việc này đang ở bước khác (xác minh, phê duyệt hoặc cập nhật). Xem quy trình để biết.");
        }
        if (me.role() != Role.STATION_STAFF && me.role() != Role.STATION_HEAD) {
            return Optional.of("Bước này do Trạm Y tế giải quyết; bạn chỉ xem.");
        }
        String assignee = here.get(0).assignee();
        return assignee == null || assignee.equals(me.username())
                ? Optional.empty()
                : Optional.of("Việc này đang do " + assignee + " xử lý; bạn chỉ xem.");
    }

    Optional<CaseDiagram> place(CaseKey key) {
        return diagrams.of(actors.scope(), key);
    }

    String communeName(CaseView view) {
        return communeName(new CommuneCode(view.communeCode()));
    }

    String communeName(CommuneCode commune) {
        return communes.fullName(commune);
    }

    /** Takes and opens the most urgent free work, or goes back to the list when there is none. */
    void next() {
        Actor me = actors.current();
        desk.nextForMe(InboxFilter.of(me.role()))
                .flatMap(task -> queries.find(me.scope(), task))
                .ifPresentOrElse(item -> CaseRoutes.open(UI.getCurrent(), item.caseKey()), () -> {
                    Toasts.info("Không còn việc chưa ai nhận.");
                    UI.getCurrent().navigate("");
                });
    }
}
