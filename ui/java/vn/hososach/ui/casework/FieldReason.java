package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.Suggestion;
import vn.hososach.findings.Finding;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.RuleTexts;

/** The line under a field: the rule in a sentence, what it rests on, and the proposed value with its source. */
final class FieldReason {

    private static final String CLAUSE = "mục 5.1 văn bản của UBND Thành phố";

    private FieldReason() {}

    static NativeTableRow of(Finding finding, CaseLine line) {
        Div words = new Div(new Span(RuleTexts.message(finding.messageKey()) + " "), basis(finding));
        words.addClassName("field-reason");
        Suggestion suggestion = line.suggestion();
        if (suggestion != null && !suggestion.value().equals(line.record())) {
            words.add(
                    new Span(". Đề xuất: "),
                    value(line.field(), suggestion.value(), line.record()),
                    new Span(" · nguồn: " + suggestion.reason()));
        }
        return wide(words);
    }

    /** Says that somebody else changed the field meanwhile. */
    static NativeTableRow conflict(String words) {
        Div notice = new Div(Glyph.ALERT.icon(), new Span(words));
        notice.addClassNames("field-reason", "field-conflict");
        return wide(notice);
    }

    /** A value of this field with the letters marked in which it differs. */
    static DiffText value(AdministrativeField field, @Nullable String value, @Nullable String beside) {
        String column = field.column();
        return DiffText.of(FieldValues.shown(column, value, beside), FieldValues.shown(column, beside, value));
    }

    private static Span basis(Finding finding) {
        Span basis = new Span("(quy tắc " + finding.ruleId() + ", " + CLAUSE + ")");
        basis.addClassName("caption");
        return basis;
    }

    private static NativeTableRow wide(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("colspan", "4");
        return new NativeTableRow(cell);
    }
}
