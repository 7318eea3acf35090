package vn.hososach.ui.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.findings.Severity;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.RuleTexts;

/** The findings of a case: how grave, the rule in one sentence, and the value a source proposes. */
class FindingList extends Div {

    FindingList() {
        addClassName("finding-list");
    }

    void show(List<Finding> findings) {
        removeAll();
        findings.forEach(finding -> add(line(finding)));
        setVisible(!findings.isEmpty());
    }

    private static Div line(Finding finding) {
        Div line = new Div(badge(finding.severity()), new Span(RuleTexts.message(finding.messageKey())));
        line.addClassName("finding-line");
        Span rule = new Span("quy tắc " + finding.ruleId() + proposal(finding));
        rule.addClassName("caption");
        line.add(rule);
        return line;
    }

    private static String proposal(Finding finding) {
        @Nullable String expected = FieldValues.shown(finding.field(), finding.expected(), finding.value());
        String field = AdministrativeField.byColumn(finding.field())
                .map(AdministrativeField::title)
                .orElse("");
        return (field.isEmpty() ? "" : " · " + field) + (expected == null ? "" : " · đề xuất: " + expected);
    }

    private static Badge badge(Severity severity) {
        Badge.Tone tone =
                switch (severity) {
                    case BLOCKER, ERROR -> Badge.Tone.OVERDUE;
                    case WARNING -> Badge.Tone.DOUBT;
                    case INFO -> Badge.Tone.INFO;
                };
        return new Badge(tone, severity.title());
    }
}
