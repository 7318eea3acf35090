package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.RuleQueries;
import vn.hososach.ui.frame.Formats;

/** The literals of one row that may be changed, each as a field with what stands there now. */
class RuleForm extends Div {

    private static final int SENTENCE = 200;

    private final TableGrid grid;
    private final TableGrid.Row row;
    private final Runnable changed;
    private final Map<LiteralChange, Supplier<String>> fields = new LinkedHashMap<>();

    RuleForm(RuleQueries queries, TableGrid grid, TableGrid.Row row, Runnable changed) {
        this.grid = grid;
        this.row = row;
        this.changed = changed;
        addClassName("rule-form");
        queries.thresholds(grid, row).forEach(this::number);
        for (int i = 0; i < grid.outputs().size(); i++) {
            output(
                    queries,
                    new LiteralChange(
                            row.id(),
                            grid.outputs().get(i).name(),
                            row.outputs().get(i)));
        }
        if (grid.findings()) {
            sentence(queries.messages(grid.key()).getOrDefault(row.id(), ""));
        }
    }

    private void output(RuleQueries queries, LiteralChange cell) {
        List<String> words = queries.values(grid.key(), row.id(), cell.column());
        if (cell.value().matches("[0-9]+(\\.[0-9]+)?")) {
            number(cell);
        } else if (words.size() > 1) {
            Select<String> select = new Select<>();
            select.setLabel(RuleWords.column(grid, cell.column()));
            select.setItems(words);
            select.setItemLabelGenerator(word -> RuleWords.of(cell.column(), word));
            select.setValue(cell.value());
            select.addValueChangeListener(event -> changed.run());
            put(cell, select, select::getValue);
        }
    }

    private void number(LiteralChange cell) {
        BigDecimalField field = new BigDecimalField(RuleWords.column(grid, cell.column()));
        field.setLocale(Formats.VIETNAMESE);
        field.setValue(new BigDecimal(cell.value()));
        field.setHelperText("đang là " + RuleWords.of(cell.column(), cell.value()));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> changed.run());
        put(cell, field, () -> field.getValue() == null ? "" : field.getValue().toPlainString());
    }

    private void sentence(String now) {
        TextArea field = new TextArea("Câu thông báo");
        field.setMaxLength(SENTENCE);
        field.setValue(RuleWords.sentence(grid, row, now));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> changed.run());
        field.addClassName("rule-sentence");
        put(new LiteralChange(row.id(), LiteralChange.MESSAGE, field.getValue()), field, field::getValue);
    }

    private void put(LiteralChange cell, com.vaadin.flow.component.Component field, Supplier<String> value) {
        fields.put(cell, value);
        add(field);
    }

    /** What differs from what stands there. */
    List<LiteralChange> changes() {
        List<LiteralChange> changes = new ArrayList<>();
        fields.forEach((cell, value) -> {
            if (!value.get().strip().equals(cell.value())) {
                changes.add(new LiteralChange(
                        cell.rowId(), cell.column(), value.get().strip()));
            }
        });
        return changes;
    }
}
