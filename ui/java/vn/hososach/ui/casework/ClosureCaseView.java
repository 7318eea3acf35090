package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseTypingDesk;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.ClosureCaseDesk;
import vn.hososach.casework.Typing;
import vn.hososach.records.RecordStatus;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.ReasonDialog;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.ui.frame.Toasts;

/** Somebody seems to have died or moved away: name the evidence and send it to the police, or keep the record. */
@Route(value = "dong-ho-so", layout = MainLayout.class)
@PageTitle("Đưa ra khỏi danh sách quản lý · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class ClosureCaseView extends Div implements HasUrlParameter<Long> {

    private static final String STATUS = "status";

    private static final List<String> USUAL = List.of(
            "Đã gặp người này tại nơi ở", "Vẫn khám, chữa bệnh tại Trạm", "Chỉ tạm vắng, vẫn thường trú tại xã");

    private final ClosureCaseDesk desk;
    private final CaseTypingDesk typing;
    private final CaseSurroundings surroundings;
    private final CaseHead head;
    private final CaseNotices notices = new CaseNotices();
    private final FindingList findings = new FindingList();
    private final ClosureFacts facts = new ClosureFacts();
    private final HouseholdPanel household = new HouseholdPanel();
    private final RadioButtonGroup<RecordStatus> status = new RadioButtonGroup<>("Kết quả thu thập");
    private final TextArea evidence = new TextArea("Căn cứ");
    private final Span saved = new Span();
    private final Button keep;
    private final Button close;
    private long id;
    private String name = "";

    public ClosureCaseView(ClosureCaseDesk desk, CaseTypingDesk typing, CaseSurroundings surroundings) {
        this.desk = desk;
        this.typing = typing;
        this.surroundings = surroundings;
        head = new CaseHead(surroundings);
        addClassNames("page", "case-page");
        ActionBar bar = new ActionBar().hint(saved);
        keep = bar.secondary("Vẫn quản lý…", "3", this::askWhyKept);
        close = bar.main("Gửi Công an xác minh và mở việc tiếp", this::close);
        add(head, notices, findings, facts, choice(), household, bar);
    }

    @Override
    public void setParameter(BeforeEvent event, Long caseId) {
        id = caseId;
        CaseView view = desk.open(caseId);
        name = CaseHead.name(view);
        Optional<String> closed = surroundings.closedBecause(view, "collect-evidence");
        head.show(view);
        notices.show(view.draft(), closed);
        findings.show(view.findings());
        facts.show(view);
        household.show(view.household(), view.register());
        Optional<Typing> left = closed.isEmpty() ? typing.find(CaseKind.CLOSURE, id) : Optional.empty();
        status.setValue(left.map(it -> it.values().get(STATUS))
                .map(RecordStatus::valueOf)
                .orElse(proposed(view)));
        evidence.setValue(left.map(Typing::reason).orElse(view.draft().reason()));
        saved.setText(
                left.map(it -> "Bản nháp lưu " + Formats.time(it.savedAt())).orElse(""));
        status.setReadOnly(closed.isPresent());
        evidence.setReadOnly(closed.isPresent());
        keep.setVisible(closed.isEmpty());
        close.setVisible(closed.isEmpty());
    }

    private Div choice() {
        status.setItems(RecordStatus.DECEASED, RecordStatus.MOVED_OUT);
        status.setItemLabelGenerator(RecordStatus::title);
        evidence.setWidthFull();
        evidence.setMaxLength(300);
        evidence.setRequired(true);
        evidence.setManualValidation(true);
        evidence.setErrorMessage("Hãy ghi căn cứ");
        evidence.setHelperText("Ví dụ: giấy báo tử số, ngày; người nhà xác nhận; danh sách của tổ dân phố");
        status.addValueChangeListener(change -> keepTyping(change.isFromClient()));
        evidence.addValueChangeListener(change -> keepTyping(change.isFromClient()));
        Shortcuts.on(this, "1", "Đã mất", () -> choose(RecordStatus.DECEASED));
        Shortcuts.on(this, "2", "Đã chuyển đi", () -> choose(RecordStatus.MOVED_OUT));
        Div panel = new Div(new H2("Trạm Y tế ghi nhận"), status, evidence);
        panel.addClassNames("panel", "life-status");
        return panel;
    }

    private void choose(RecordStatus value) {
        if (!status.isReadOnly()) {
            status.setValue(value);
            keepTyping(true);
        }
    }

    private void keepTyping(boolean byPerson) {
        if (byPerson) {
            typing.save(
                    CaseKind.CLOSURE,
                    id,
                    status.getValue() == null
                            ? Map.of()
                            : Map.of(STATUS, status.getValue().name()),
                    evidence.getValue());
            saved.setText("Đã lưu nháp");
        }
    }

    /** What was chosen before; else what the register says; else nothing, so that somebody has to choose. */
    private static @Nullable RecordStatus proposed(CaseView view) {
        String chosen = view.draft().values().get(STATUS);
        String registered = view.register() == null ? "" : view.register().lifeStatus();
        String value = chosen == null ? registered : chosen;
        return value.equals("DECEASED") || value.equals("MOVED_OUT") ? RecordStatus.valueOf(value) : null;
    }

    private void close() {
        status.setInvalid(status.getValue() == null);
        status.setErrorMessage("Hãy chọn đã mất hay đã chuyển đi");
        evidence.setInvalid(evidence.getValue().isBlank());
        if (status.isInvalid() || evidence.isInvalid()) {
            Toasts.problem("Chưa gửi được: cần chọn kết quả và ghi căn cứ. Những gì đã nhập vẫn còn.");
            return;
        }
        desk.close(id, status.getValue().name(), evidence.getValue());
        Toasts.success("Đã gửi Công an xã xác minh về " + name + ".");
        surroundings.next();
    }

    private void askWhyKept() {
        new ReasonDialog("Tiếp tục quản lý hồ sơ của " + name, "Giữ hồ sơ", USUAL, this::keep).open();
    }

    private void keep(String reason) {
        desk.keep(id, reason);
        Toasts.success("Hồ sơ của " + name + " vẫn được quản lý.");
        surroundings.next();
    }
}
