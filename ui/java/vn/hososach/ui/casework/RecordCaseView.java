package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.CaseLines;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.RecordCaseDesk;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.Refusal;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.Toasts;

/** A record with findings: compared with the register field by field, decided, finished. */
@Route(value = "ho-so/:id([0-9]+)", layout = MainLayout.class)
@PageTitle("Rà soát hồ sơ · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class RecordCaseView extends Div implements BeforeEnterObserver {

    static final String STEP = "review-record";

    private final RecordCaseDesk desk;
    private final CaseTasks tasks;
    private final HealthSection health;
    private final Span saved = new Span();
    private long caseId;
    private int version;
    private String name = "";
    private FieldTable table = new FieldTable(List.of(), List.of(), false, () -> {});

    public RecordCaseView(RecordCaseDesk desk, CaseTasks tasks, HealthSection health) {
        this.desk = desk;
        this.tasks = tasks;
        this.health = health;
        addClassNames("page", "case");
        saved.addClassName("caption");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        caseId = Long.parseLong(event.getRouteParameters().get("id").orElseThrow());
        show(desk.open(caseId));
    }

    private void show(CaseView view) {
        removeAll();
        saved.setText("");
        HealthRecord record = CaseParts.record(view);
        CaseTasks.Place place = tasks.place(view.key(), STEP);
        List<CaseLine> lines = CaseLines.of(view);
        version = record.version();
        name = record.displayName();
        table = new FieldTable(lines, view.draft().decisions(), place.mine(), this::decided);
        add(CaseParts.head(record, lines), CaseParts.notices(view, place));
        add(table, new HouseholdFold(view.household()));
        add(health.panel(record, view.key(), place.mine()));
        add(place.mine() ? actions() : onward());
    }

    private Component actions() {
        ActionBar bar = new ActionBar();
        bar.hint(saved);
        bar.secondary("Hỏi Công an…", this::ask);
        bar.main("Hoàn tất và mở việc tiếp", this::finish);
        return bar;
    }

    private Component onward() {
        ActionBar bar = new ActionBar();
        bar.main("Mở việc tiếp", this::next);
        return bar;
    }

    /** Every decision is kept at once: nothing that was typed is lost. */
    private void decided() {
        desk.saveDraft(caseId, table.decisions());
        int left = table.undecided().size();
        saved.setText(left == 0 ? "Đã lưu nháp · đã quyết định đủ" : "Đã lưu nháp · còn " + left + " trường");
    }

    private void finish() {
        if (!table.asked().isEmpty()) {
            ask();
            return;
        }
        List<CaseLine> undecided = table.undecided();
        if (!undecided.isEmpty()) {
            table.goToUndecided();
            throw new Refusal(
                    "case-undecided",
                    Map.of(
                            "count",
                            undecided.size(),
                            "example",
                            undecided.get(0).field().title()));
        }
        kept(() -> {
            boolean approval = desk.need(caseId, table.decisions()).approval();
            desk.finish(caseId, version, table.decisions());
            Toasts.success(approval ? "Đã trình phê duyệt hồ sơ của " + name : "Đã cập nhật hồ sơ của " + name);
            next();
        });
    }

    private void ask() {
        List<CaseLine> asked = table.asked();
        if (asked.isEmpty()) {
            Toasts.info("Hãy chọn «Hỏi Công an» (phím 3) ở trường cần xác minh.");
            return;
        }
        new AskPoliceDialog(name, asked, this::send).open();
    }

    private void send(String question) {
        kept(() -> {
            desk.askPolice(caseId, question, table.decisions());
            Toasts.success("Đã gửi câu hỏi về " + name + " đến Công an xã");
            next();
        });
    }

    /** When somebody else was faster, the decisions stay and the screen shows the new values beside them. */
    private void kept(Runnable act) {
        desk.saveDraft(caseId, table.decisions());
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.code().equals("changed-by-other")) {
                show(desk.open(caseId));
            }
            throw refusal;
        }
    }

    private void next() {
        tasks.openNext();
    }
}
