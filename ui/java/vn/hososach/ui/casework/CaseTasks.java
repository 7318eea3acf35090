package vn.hososach.ui.casework;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistDesk;
import vn.hososach.worklist.WorklistQueries;

/** What the screens of cases ask the work list: whether a case is with me now, and what comes next. */
@Component
public class CaseTasks {

    private final WorklistQueries queries;
    private final WorklistDesk desk;
    private final StepNames steps;
    private final Actors actors;

    CaseTasks(WorklistQueries queries, WorklistDesk desk, StepNames steps, Actors actors) {
        this.queries = queries;
        this.desk = desk;
        this.steps = steps;
        this.actors = actors;
    }

    /**
     * Where a case stands for the signed-in person.
     *
     * @param mine the person may decide it now
     * @param words why not, in words; null when there is nothing to say
     */
    record Place(boolean mine, @Nullable String words) {}

    Place place(CaseKey key, String step) {
        Actor me = actors.current();
        Optional<WorkItem> open = queries.ofCase(me.scope(), key).stream().findFirst();
        if (open.isEmpty()) {
            return new Place(false, "Việc đang chờ trả lời của Công an xã hoặc người phê duyệt, hoặc đã kết thúc.");
        }
        WorkItem item = open.get();
        String assignee = item.assignee();
        if (!item.step().equals(step)) {
            return new Place(false, "Việc đang ở bước " + steps.of(item.step()) + ".");
        }
        if (me.role() != Role.STATION_STAFF && me.role() != Role.STATION_HEAD) {
            return new Place(false, "Việc do Trạm Y tế xử lý; bạn chỉ xem.");
        }
        return assignee == null || assignee.equals(me.username())
                ? new Place(true, null)
                : new Place(false, "Việc đang do " + assignee + " xử lý.");
    }

    /** Opens the next free work of this person's queues, or the inbox when there is none. */
    void openNext() {
        UI ui = UI.getCurrent();
        next().ifPresentOrElse(key -> CaseRoutes.open(ui, key), () -> {
            Toasts.info("Không còn việc chưa ai nhận.");
            ui.navigate("");
        });
    }

    private Optional<CaseKey> next() {
        Actor me = actors.current();
        return desk.nextForMe(InboxFilter.of(me.role()))
                .flatMap(task -> queries.find(me.scope(), task))
                .map(WorkItem::caseKey);
    }
}
