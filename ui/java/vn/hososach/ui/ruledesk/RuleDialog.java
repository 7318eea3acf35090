package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.Deeds;
import vn.hososach.ruledesk.RuleQueries;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Formats;

/**
 * One row: what it says, what it rests on, what it did, and a form for its literals. The form makes a draft; only switching
 * a row off, or on again, works at once.
 */
class RuleDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextArea reason = new TextArea("Lý do");
    private final Button draft = new Button("Tạo dự thảo");
    private final Button toggle;
    private final RuleForm form;

    /** What the caller does with the form's answer. */
    interface Answer {
        void draft(List<LiteralChange> changes, String reason);

        void freeze(TableGrid.Row row, String reason);

        void unfreeze(TableGrid.Row row, String reason);
    }

    RuleDialog(RuleQueries queries, CommuneNames communes, TableGrid grid, TableGrid.Row row, Answer answer) {
        setHeaderTitle(grid.output(row, "ruleId").map("Quy tắc "::concat).orElse(grid.name()));
        setWidth("640px");
        Deeds deeds = queries.deeds(grid.key(), row.id());
        form = new RuleForm(queries, grid, row, this::check);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setHelperText("Người duyệt và sổ theo dõi đọc câu này");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> check());
        toggle = row.off()
                ? new Button("Bật lại", click -> answered(() -> answer.unfreeze(row, reason.getValue())))
                : new Button(
                        grid.findings() ? "Tắt ngay, đóng " + Formats.number(deeds.open()) + " phát hiện" : "Tắt ngay",
                        click -> answered(() -> answer.freeze(row, reason.getValue())));
        toggle.setVisible(grid.collects());
        toggle.addThemeVariants(ButtonVariant.LUMO_ERROR);
        draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        draft.addClickListener(click -> answered(() -> answer.draft(form.changes(), reason.getValue())));
        Paragraph sentence = new Paragraph(
                RuleWords.sentence(grid, row, queries.messages(grid.key()).getOrDefault(row.id(), "")));
        sentence.addClassName("rule-says");
        Div basis = new Div(new Span(RuleWords.clause(grid, row)));
        basis.addClassName("caption");
        add(sentence, basis);
        if (grid.findings()) {
            add(new H3("Đến nay quy tắc này đã làm gì"), new DeedsPanel(deeds, communes, grid, row));
        }
        add(new H3("Sửa thành"), form, reason);
        getFooter().add(toggle, new Button("Đóng", click -> close()), draft);
        check();
    }

    private void answered(Runnable work) {
        close();
        work.run();
    }

    private void check() {
        boolean reasoned = !reason.getValue().isBlank();
        draft.setEnabled(reasoned && !form.changes().isEmpty());
        toggle.setEnabled(reasoned);
    }
}
