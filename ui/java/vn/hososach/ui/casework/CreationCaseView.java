package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseTypingDesk;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.CreationCaseDesk;
import vn.hososach.casework.Typing;
import vn.hososach.linkage.CandidateDesk;
import vn.hososach.linkage.Candidates;
import vn.hososach.linkage.Candidates.Candidate;
import vn.hososach.records.HealthRecord;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.ReasonDialog;
import vn.hososach.ui.frame.Toasts;

/** A resident has no record: complete the register's values and propose a record, or say why none is needed. */
@Route(value = "lap-bo-sung", layout = MainLayout.class)
@PageTitle("Lập bổ sung hồ sơ · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class CreationCaseView extends Div implements HasUrlParameter<Long> {

    private static final List<String> USUAL = List.of(
            "Đã có hồ sơ tại xã, phường khác", "Đã mất", "Đã chuyển đi, không còn cư trú tại xã", "Đang ở nước ngoài");

    private static final String CREATE = "Trình lập hồ sơ và mở việc tiếp";

    private final CreationCaseDesk desk;
    private final CaseTypingDesk typing;
    private final CandidateDesk candidates;
    private final CaseSurroundings surroundings;
    private final CaseHead head;
    private final CaseNotices notices = new CaseNotices();
    private final FindingList findings = new FindingList();
    private final SimilarRecords similar;
    private final HouseholdPanel household = new HouseholdPanel();
    private final CreationForm form;
    private final Span saved = new Span();
    private final Button notNeeded;
    private final Button anyway;
    private final Button create;
    private Candidates found = Candidates.NONE;
    private @Nullable CaseView shown;
    private long id;
    private String name = "";

    public CreationCaseView(
            CreationCaseDesk desk,
            CaseTypingDesk typing,
            CandidateDesk candidates,
            CaseSurroundings surroundings,
            Clock clock) {
        this.desk = desk;
        this.typing = typing;
        this.candidates = candidates;
        similar = new SimilarRecords(this::exists, surroundings::communeName);
        this.surroundings = surroundings;
        head = new CaseHead(surroundings);
        form = new CreationForm(clock);
        form.onTyped(this::keepTyping);
        addClassNames("page", "case-page");
        ActionBar bar = new ActionBar().hint(saved);
        notNeeded = bar.secondary("Không cần lập…", "2", this::askWhyNot);
        anyway = bar.secondary("Vẫn lập hồ sơ mới", "3", this::create);
        create = bar.main(CREATE, this::useOrCreate);
        add(head, notices, findings, similar, form, household, bar);
    }

    @Override
    public void setParameter(BeforeEvent event, Long caseId) {
        id = caseId;
        CaseView view = desk.open(caseId);
        name = CaseHead.name(view);
        Optional<String> closed = surroundings.closedBecause(view, "collect-data");
        head.show(view);
        notices.show(view.draft(), closed);
        findings.show(view.findings());
        form.show(view.register(), closed.isEmpty() ? typed(view) : view.draft().values());
        form.setEditable(closed.isEmpty());
        household.show(view.household(), view.register());
        notNeeded.setVisible(closed.isEmpty());
        create.setVisible(closed.isEmpty());
        shown = view;
        lookUp(closed.isEmpty());
    }

    /** Whose record this could be already, by what stands in the form; a likely one takes the place of the main action. */
    private void lookUp(boolean editable) {
        CaseView view = java.util.Objects.requireNonNull(shown);
        found = candidates.of(new CommuneCode(view.communeCode()), form.values());
        similar.show(found, view.register(), editable);
        Optional<Candidate> likely = found.likeliest();
        anyway.setVisible(editable && likely.isPresent());
        create.setText(likely.map(it -> "Dùng hồ sơ " + it.record().recordCode() + " đã có")
                .orElse(CREATE));
    }

    /** What this person typed and left; else what was proposed before. */
    private Map<String, String> typed(CaseView view) {
        Optional<Typing> left = typing.find(CaseKind.CREATION, id);
        saved.setText(
                left.isEmpty() ? "" : "Bản nháp lưu " + Formats.time(left.get().savedAt()));
        return left.map(Typing::values).orElse(view.draft().values());
    }

    private void keepTyping() {
        typing.save(CaseKind.CREATION, id, form.values(), "");
        lookUp(true);
        saved.setText("Đã lưu nháp");
    }

    private void useOrCreate() {
        found.likeliest().ifPresentOrElse(it -> exists(it.record()), this::create);
    }

    private void create() {
        if (!form.check()) {
            Toasts.problem("Chưa trình được: có trường thiếu hoặc chưa đúng. Những gì đã nhập vẫn còn.");
            return;
        }
        desk.create(id, form.values());
        Toasts.success("Đã gửi kiểm tra và trình phê duyệt hồ sơ của " + name + ".");
        surroundings.next();
    }

    private void exists(HealthRecord record) {
        desk.useExisting(id, record.id());
        Toasts.success("Đã liên kết hồ sơ " + record.recordCode() + " với " + name + ".");
        surroundings.next();
    }

    private void askWhyNot() {
        new ReasonDialog("Không lập hồ sơ cho " + name, "Ghi nhận không lập", USUAL, this::withoutRecord).open();
    }

    private void withoutRecord(String reason) {
        desk.notNeeded(id, reason);
        Toasts.success("Đã ghi nhận không lập hồ sơ cho " + name + ".");
        surroundings.next();
    }
}
