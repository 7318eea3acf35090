package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososach.decision.TableGrid;
import vn.hososach.findings.Severity;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Glyph;

/**
 * A decision table to read: each rule in one sentence with the clause it rests on, then what follows from it. The facts it
 * is decided by are folded below the sentence.
 */
class RuleRows extends NativeTable {

    /** Columns that repeat the sentence or are of no use to a reader. */
    private static final Set<String> QUIET = Set.of("messageKey", "ruleId", "suggestion", "field");

    private final TableGrid grid;
    private final List<TableGrid.Column> outputs;
    private final Map<String, String> messages;
    private final @Nullable Consumer<TableGrid.Row> open;

    /** {@code messages} has the changed sentences by row; {@code open} shows what can be done with a row, to a keeper. */
    RuleRows(TableGrid grid, Map<String, String> messages, @Nullable Consumer<TableGrid.Row> open) {
        this.grid = grid;
        this.messages = messages;
        this.open = open;
        this.outputs =
                grid.outputs().stream().filter(c -> !QUIET.contains(c.name())).toList();
        addClassNames("figures-table", "rule-table");
        NativeTableRow head = new NativeTableRow(
                new NativeTableHeaderCell("Dòng"), new NativeTableHeaderCell("Quy tắc nói gì, căn cứ vào đâu"));
        outputs.forEach(column -> head.add(new NativeTableHeaderCell(column.label())));
        if (open != null) {
            head.add(new NativeTableHeaderCell(""));
        }
        NativeTableBody body = new NativeTableBody();
        grid.rows().forEach(row -> body.add(line(row)));
        add(new NativeTableHeader(head), body);
    }

    private NativeTableRow line(TableGrid.Row row) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(grid.output(row, "ruleId")
                .orElseGet(() -> String.valueOf(grid.rows().indexOf(row) + 1)));
        name.addClassName("rule-name");
        name.getElement().setAttribute("scope", "row");
        NativeTableRow line = new NativeTableRow(name, new NativeTableCell(meaning(row)));
        for (TableGrid.Column column : outputs) {
            NativeTableCell cell = new NativeTableCell(
                    literal(column.name(), grid.output(row, column.name()).orElse("")));
            cell.getElement().setAttribute("data-label", column.label());
            line.add(cell);
        }
        if (open != null) {
            line.add(new NativeTableCell(edit(row, open)));
        }
        line.getElement().getClassList().set("rule-off", row.off());
        return line;
    }

    private static Button edit(TableGrid.Row row, Consumer<TableGrid.Row> open) {
        Button edit = new Button("Xem, sửa", click -> open.accept(row));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel("Xem, sửa dòng " + row.id().replace('_', ' '));
        return edit;
    }

    private Component meaning(TableGrid.Row row) {
        Div meaning = new Div();
        meaning.addClassName("rule-meaning");
        if (row.off()) {
            meaning.add(new Badge(Badge.Tone.OVERDUE, Glyph.REFUSED, "Đang tắt"));
        }
        meaning.add(new Span(RuleWords.sentence(grid, row, messages.getOrDefault(row.id(), ""))));
        String clause = RuleWords.clause(grid, row);
        if (!clause.isEmpty()) {
            Div basis = new Div(new Span("Căn cứ: " + clause));
            basis.addClassName("caption");
            meaning.add(basis);
        }
        Details facts = new Details("Điều kiện", facts(row));
        facts.addClassName("rule-facts");
        meaning.add(facts);
        return meaning;
    }

    /** The facts that count; a dash means that the fact does not matter. */
    private Component facts(TableGrid.Row row) {
        Div facts = new Div();
        for (int i = 0; i < grid.inputs().size(); i++) {
            TableGrid.Column input = grid.inputs().get(i);
            if (!row.inputs().get(i).equals("-")) {
                facts.add(new Div(new Span(input.label() + ": "
                        + RuleWords.input(input.name(), row.inputs().get(i)))));
            }
        }
        if (facts.getComponentCount() == 0) {
            facts.add(new Span("Mọi trường hợp còn lại"));
        }
        return facts;
    }

    private static Component literal(String column, String literal) {
        String words = RuleWords.of(column, literal);
        if (!column.equals("severity")) {
            return new Span(words);
        }
        return switch (Severity.valueOf(literal)) {
            case BLOCKER, ERROR -> new Badge(Badge.Tone.OVERDUE, words);
            case WARNING -> new Badge(Badge.Tone.DOUBT, words);
            case INFO -> new Badge(Badge.Tone.INFO, words);
        };
    }
}
