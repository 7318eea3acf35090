package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.RuleQueries;

/** Asks for another literal of one row, or to switch the row off; the caller writes the draft. */
class RuleDialog extends Dialog {

    private static final int LONGEST = 300;

    private final Select<TableGrid.Column> column = new Select<>();
    private final Select<String> word = new Select<>();
    private final IntegerField number = new IntegerField("Giá trị mới");
    private final TextArea reason = new TextArea("Lý do");
    private final Button draft = new Button("Tạo dự thảo");
    private final Button freeze = new Button("Tắt ngay");
    private final TableGrid.Row row;

    /** What the caller does with the form's answer. */
    interface Answer {
        void draft(LiteralChange change, String reason);

        void freeze(String rowId, String reason);
    }

    RuleDialog(RuleQueries queries, TableGrid grid, TableGrid.Row row, Answer answer) {
        this.row = row;
        setHeaderTitle("Sửa quy tắc " + row.id().replace('_', ' '));
        setWidth("520px");
        column.setLabel("Sửa gì");
        column.setItems(editable(queries, grid, row));
        column.setItemLabelGenerator(TableGrid.Column::label);
        column.addValueChangeListener(event -> offer(queries, grid));
        word.setLabel("Giá trị mới");
        word.setItemLabelGenerator(value -> value == null || column.getValue() == null
                ? ""
                : RuleWords.of(column.getValue().name(), value));
        word.addValueChangeListener(event -> check());
        number.addValueChangeListener(event -> check());
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> check());
        column.setWidthFull();
        word.setWidthFull();
        number.setWidthFull();
        reason.setWidthFull();
        draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        draft.addClickListener(click -> {
            answer.draft(change(), reason.getValue());
            close();
        });
        freeze.addThemeVariants(ButtonVariant.LUMO_ERROR);
        freeze.addClickListener(click -> {
            answer.freeze(row.id(), reason.getValue());
            close();
        });
        add(new Paragraph(row.description()), column, word, number, reason);
        getFooter().add(freeze, new Button("Đóng", click -> close()), draft);
        offer(queries, grid);
    }

    private static List<TableGrid.Column> editable(RuleQueries queries, TableGrid grid, TableGrid.Row row) {
        List<TableGrid.Column> columns = new ArrayList<>();
        for (int i = 0; i < grid.outputs().size(); i++) {
            TableGrid.Column output = grid.outputs().get(i);
            if (isNumber(row.outputs().get(i))
                    || queries.values(grid.key(), row.id(), output.name()).size() > 1) {
                columns.add(output);
            }
        }
        columns.add(new TableGrid.Column(LiteralChange.ROW, "Tắt quy tắc này"));
        return columns;
    }

    private void offer(RuleQueries queries, TableGrid grid) {
        TableGrid.Column chosen = column.getValue();
        int at = chosen == null ? -1 : grid.outputs().indexOf(chosen);
        boolean numeric = at >= 0 && isNumber(row.outputs().get(at));
        number.setVisible(numeric);
        word.setVisible(at >= 0 && !numeric);
        if (at >= 0 && !numeric) {
            word.setItems(queries.values(grid.key(), row.id(), chosen.name()));
            word.setValue(row.outputs().get(at));
        } else if (numeric) {
            number.setValue(Integer.valueOf(row.outputs().get(at)));
        }
        check();
    }

    private static boolean isNumber(String literal) {
        return literal.matches("[0-9]{1,6}");
    }

    private LiteralChange change() {
        String value = word.isVisible()
                ? word.getValue()
                : number.isVisible() ? String.valueOf(number.getValue()) : LiteralChange.OFF;
        return new LiteralChange(row.id(), column.getValue().name(), value);
    }

    private void check() {
        boolean reasoned = !reason.getValue().isBlank();
        boolean filled = !word.isVisible() || word.getValue() != null;
        draft.setEnabled(
                reasoned && column.getValue() != null && filled && (!number.isVisible() || number.getValue() != null));
        freeze.setEnabled(reasoned);
    }
}
