package vn.hososach.ui.verification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Optional;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.verification.PoliceAnswer;
import vn.hososach.verification.VerificationDesk;
import vn.hososach.verification.VerificationRequest;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistDesk;
import vn.hososach.worklist.WorklistQueries;

/** One question to the commune police: one sentence, the versions of the person, five answers. */
@Route(value = "xac-minh/:id([0-9]+)", layout = MainLayout.class)
@PageTitle("Xác minh · Hồ Sơ Sạch")
@RolesAllowed("COMMUNE_POLICE")
public class VerificationView extends Div implements BeforeEnterObserver {

    private final VerificationDesk desk;
    private final WorklistDesk worklist;
    private final WorklistQueries items;
    private final Actors actors;

    public VerificationView(VerificationDesk desk, WorklistDesk worklist, WorklistQueries items, Actors actors) {
        this.desk = desk;
        this.worklist = worklist;
        this.items = items;
        this.actors = actors;
        addClassNames("page", "verification");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.open(event.getRouteParameters().getLong("id").orElseThrow()));
    }

    private void show(VerificationRequest request) {
        removeAll();
        Paragraph question = new Paragraph(request.question());
        question.addClassName("police-question");
        add(head(request), question, new CandidateTable(request.candidates()));
        if (request.status().equals("OPEN")) {
            AnswerForm form = new AnswerForm(request.kind());
            ActionBar bar = new ActionBar();
            bar.secondary("Danh sách câu hỏi", this::openList);
            bar.main("Gửi trả lời, mở câu tiếp", () -> send(request.id(), form));
            add(form, bar);
        } else {
            add(answered(request));
        }
    }

    private static PageHead head(VerificationRequest request) {
        PageHead head = new PageHead("Câu hỏi xác minh V-" + request.id())
                .facts("Trạm Y tế hỏi ngày " + Formats.date(request.askedAt()));
        if (request.escalatedAt() != null && request.status().equals("OPEN")) {
            head.aside(new Badge(
                    Badge.Tone.OVERDUE, "Quá hạn, đã báo cáo cấp trên ngày " + Formats.date(request.escalatedAt())));
        }
        return head;
    }

    private static Div answered(VerificationRequest request) {
        String words = request.answer() == null
                ? "Câu hỏi này không còn chờ trả lời."
                : "Đã trả lời: " + request.answer().title() + " · " + request.answeredBy();
        Div panel = new Div(new Badge(Badge.Tone.DONE, words));
        if (request.note() != null && !request.note().isBlank()) {
            panel.add(new Paragraph(request.note()));
        }
        panel.addClassName("panel");
        return panel;
    }

    private void send(long id, AnswerForm form) {
        Optional<PoliceAnswer> answer = form.answer();
        if (answer.isEmpty()) {
            Toasts.info("Hãy chọn một trong năm câu trả lời (phím 1 đến 5).");
            return;
        }
        desk.answer(id, answer.get());
        Toasts.success("Đã gửi trả lời V-" + id + ": " + answer.get().answer().title() + ".");
        next();
    }

    private void next() {
        Optional<CaseKey> following = worklist.nextForMe(InboxFilter.of(EnumSet.of(Queue.POLICE)))
                .flatMap(task -> items.find(actors.scope(), task))
                .map(WorkItem::caseKey);
        following.ifPresentOrElse(key -> CaseRoutes.open(UI.getCurrent(), key), this::openList);
    }

    private void openList() {
        UI.getCurrent().navigate(VerificationListView.class);
    }
}
