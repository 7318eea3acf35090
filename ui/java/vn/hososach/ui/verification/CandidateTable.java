package vn.hososach.ui.verification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import vn.hososach.handover.IdentityQuestion.Candidate;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;

/** The versions of the person side by side, one row a field; letters that differ from the first version are marked. */
class CandidateTable extends Div {

    private final List<Candidate> candidates;

    CandidateTable(List<Candidate> candidates) {
        this.candidates = candidates;
        addClassNames("panel", "candidates");
        getElement().setAttribute("role", "table");
        getElement().setAttribute("aria-label", "Thông tin định danh cần đối chiếu");
        getStyle().set("--candidates", String.valueOf(candidates.size()));
        head();
        row("Họ và tên", "full_name", Candidate::fullName);
        row("Ngày sinh", "birth_date", Candidate::birthDate);
        row("Giới tính", "sex", Candidate::sex);
        row("Số định danh cá nhân", "id", Candidate::personalId);
        row("Địa chỉ", "address", Candidate::address);
    }

    private void head() {
        Div line = line();
        line.add(cell("columnheader", new Span("")));
        candidates.forEach(it -> line.add(cell("columnheader", new Span(it.label()))));
    }

    private void row(String title, String column, Function<Candidate, String> field) {
        Div line = line();
        line.add(cell("rowheader", new Span(title)));
        for (int i = 0; i < candidates.size(); i++) {
            String value = FieldValues.shown(column, field.apply(candidates.get(i)), null);
            String beside = candidates.size() < 2
                    ? null
                    : FieldValues.shown(column, field.apply(candidates.get(i == 0 ? 1 : 0)), null);
            line.add(cell("cell", DiffText.of(value, beside)));
        }
    }

    private Div line() {
        Div line = new Div();
        line.addClassName("candidate-row");
        line.getElement().setAttribute("role", "row");
        add(line);
        return line;
    }

    private static Div cell(String role, Component content) {
        Div cell = new Div(content);
        cell.addClassName("candidate-" + role);
        cell.getElement().setAttribute("role", role);
        return cell;
    }
}
