package vn.hososach.ui.verification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.verification.Answer;
import vn.hososach.verification.PoliceAnswer;
import vn.hososach.verification.VerificationDesk;
import vn.hososach.verification.VerificationDesk.Answered;
import vn.hososach.verification.VerificationRequest;

/** Fifty questions at a time, with one answer for all that are chosen; what was refused stays, with its reason. */
@Route(value = "xac-minh", layout = MainLayout.class)
@PageTitle("Xác minh · Hồ Sơ Sạch")
@RolesAllowed("COMMUNE_POLICE")
public class VerificationListView extends Div implements AfterNavigationObserver {

    private static final int AT_A_TIME = 50;

    private final VerificationDesk desk;
    private final PageHead head = new PageHead("Câu hỏi chờ Công an xã xác minh");
    private final QuestionGrid grid = new QuestionGrid(this::open);
    private final EmptyState nothing =
            new EmptyState(Glyph.DONE, "Không còn câu hỏi nào chờ trả lời", "Câu hỏi mới của Trạm Y tế sẽ hiện ở đây.");
    private final Evidence evidence = new Evidence();
    private final TextField note = new TextField("Ghi chú");
    private final Span chosen = new Span();
    private final Div bulk = new Div();

    public VerificationListView(VerificationDesk desk) {
        this.desk = desk;
        addClassNames("page", "verification-list");
        bulk.addClassNames("panel", "bulk-answer");
        bulk.add(chosen, evidence, note);
        answer("1", "Đúng", Answer.CONFIRMED);
        answer("2", "Không đúng", Answer.REJECTED);
        answer("3", "Không còn cư trú", Answer.NOT_RESIDENT);
        answer("4", "Không tìm thấy", Answer.NOT_FOUND);
        grid.addSelectionListener(event -> showChosen());
        ActionBar bar = new ActionBar();
        bar.main("Mở câu đầu tiên", this::openFirst);
        add(head, grid, nothing, bulk, bar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload(Map.of());
    }

    private void answer(String key, String label, Answer answer) {
        Button button = new Button(label, click -> answerAll(answer));
        button.setSuffixComponent(ActionBar.keyCap(key));
        Shortcuts.on(button, key, label + " (các câu đã chọn)", () -> answerAll(answer));
        bulk.add(button);
    }

    private void answerAll(Answer answer) {
        List<Long> ids =
                grid.getSelectedItems().stream().map(VerificationRequest::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        List<Answered> results = desk.answerAll(
                ids,
                new PoliceAnswer(
                        answer, Map.of(), evidence.chosen(), note.getValue().strip()));
        Map<Long, String> refused =
                results.stream().filter(it -> !it.done()).collect(Collectors.toMap(Answered::id, Answered::problem));
        if (refused.isEmpty()) {
            Toasts.success("Đã trả lời " + results.size() + " câu hỏi: " + answer.title() + ".");
        } else {
            Toasts.problem("Đã trả lời " + (results.size() - refused.size()) + " câu hỏi; " + refused.size()
                    + " câu chưa trả lời được, lý do ghi ở từng dòng.");
        }
        reload(refused);
    }

    private void reload(Map<Long, String> refused) {
        List<VerificationRequest> open = desk.openQuestions(AT_A_TIME);
        head.facts(
                open.size() < AT_A_TIME
                        ? Formats.number(open.size()) + " câu hỏi"
                        : "50 câu hỏi cần trả lời trước; trả lời xong, các câu sau hiện tiếp");
        grid.show(open, refused);
        grid.setVisible(!open.isEmpty());
        nothing.setVisible(open.isEmpty());
        showChosen();
    }

    private void showChosen() {
        int count = grid.getSelectedItems().size();
        bulk.setVisible(count > 0);
        chosen.setText("Trả lời chung " + count + " câu đã chọn:");
    }

    private void openFirst() {
        grid.first().ifPresentOrElse(this::open, () -> Toasts.info("Không còn câu hỏi nào chờ trả lời."));
    }

    private void open(VerificationRequest request) {
        UI.getCurrent().navigate("xac-minh/" + request.id());
    }
}
