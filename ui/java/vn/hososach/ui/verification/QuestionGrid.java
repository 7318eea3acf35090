package vn.hososach.ui.verification;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.IdentityQuestion.Candidate;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.verification.VerificationRequest;

/** Questions, one a row: whom it is about, and the two values that are in doubt with their differing letters. */
class QuestionGrid extends Grid<VerificationRequest> {

    private List<VerificationRequest> shown = List.of();
    private Map<Long, String> refused = Map.of();

    QuestionGrid(Consumer<VerificationRequest> open) {
        super(VerificationRequest.class, false);
        addClassNames("fill-grid", "as-cards");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.MULTI);
        addItemDoubleClickListener(event -> open.accept(event.getItem()));
        addColumn(new ComponentRenderer<>(QuestionGrid::question))
                .setHeader("Câu hỏi")
                .setWidth("200px")
                .setFlexGrow(1);
        diff("Họ và tên", "full_name", "170px", Candidate::fullName);
        diff("Ngày sinh", "birth_date", "118px", Candidate::birthDate);
        diff("Số định danh", "personal_id", "150px", Candidate::personalId);
        diff("Địa chỉ", "address", "260px", Candidate::address);
        addColumn(new ComponentRenderer<>(this::state))
                .setHeader("Tình trạng")
                .setWidth("178px")
                .setFlexGrow(0);
        getElement().setAttribute("aria-label", "Các câu hỏi chờ trả lời");
    }

    void show(List<VerificationRequest> questions, Map<Long, String> problems) {
        shown = questions;
        refused = problems;
        deselectAll();
        setItems(questions);
    }

    Optional<VerificationRequest> first() {
        return shown.stream().findFirst();
    }

    private void diff(String header, String column, String width, Function<Candidate, String> field) {
        addColumn(new ComponentRenderer<>(request -> value(request, column, field)))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(1);
    }

    private static RouterLink question(VerificationRequest request) {
        RouterLink link = new RouterLink(
                request.question(), VerificationView.class, new RouteParameters("id", String.valueOf(request.id())));
        link.addClassName("question-link");
        return link;
    }

    private static Div line(@Nullable String value, @Nullable String beside) {
        return new Div(DiffText.of(value, beside));
    }

    private static Div value(VerificationRequest request, String column, Function<Candidate, String> field) {
        List<Candidate> people = request.candidates();
        if (people.isEmpty()) {
            return new Div();
        }
        String first = field.apply(people.get(0));
        String second = people.size() > 1 ? field.apply(people.get(1)) : null;
        Div both = new Div(line(FieldValues.shown(column, first, second), FieldValues.shown(column, second, first)));
        if (second != null && !second.equals(first)) {
            both.add(line(FieldValues.shown(column, second, first), FieldValues.shown(column, first, second)));
        }
        both.addClassName("both-values");
        return both;
    }

    private Span state(VerificationRequest request) {
        if (refused.containsKey(request.id())) {
            return new Badge(Badge.Tone.DOUBT, refused.get(request.id()));
        }
        return request.escalatedAt() != null
                ? new Badge(Badge.Tone.OVERDUE, "Quá hạn, đã báo cáo")
                : new Span("Hỏi ngày " + Formats.date(request.askedAt()));
    }
}
