package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.hososach.decision.TableGrid;

/** One decision table as a table: what follows, then the facts it follows from; a row opens by its name. */
class RuleTableGrid extends NativeTable {

    /** Columns that repeat the description or the row's name. */
    private static final Set<String> QUIET = Set.of("messageKey", "ruleId", "suggestion", "field");

    RuleTableGrid(TableGrid grid, Consumer<TableGrid.Row> open) {
        addClassNames("figures-table", "rule-table");
        NativeTableRow head =
                new NativeTableRow(new NativeTableHeaderCell("Quy tắc"), new NativeTableHeaderCell("Nghĩa"));
        List<TableGrid.Column> outputs =
                grid.outputs().stream().filter(c -> !QUIET.contains(c.name())).toList();
        outputs.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.label());
            cell.addClassName("rule-output");
            head.add(cell);
        });
        grid.inputs().forEach(column -> head.add(new NativeTableHeaderCell(column.label())));
        NativeTableBody body = new NativeTableBody();
        grid.rows().forEach(row -> body.add(line(grid, outputs, row, open)));
        add(new NativeTableHeader(head), body);
    }

    private static NativeTableRow line(
            TableGrid grid, List<TableGrid.Column> outputs, TableGrid.Row row, Consumer<TableGrid.Row> open) {
        NativeButton name = new NativeButton(row.id().replace('_', ' '), click -> open.accept(row));
        name.addClassName("rule-name");
        name.getElement().setAttribute("title", "Sửa hoặc tắt quy tắc này");
        NativeTableRow line = new NativeTableRow(new NativeTableCell(name), meaning(row.description()));
        for (TableGrid.Column column : outputs) {
            NativeTableCell cell = new NativeTableCell(
                    RuleWords.of(column.name(), row.outputs().get(grid.outputs().indexOf(column))));
            cell.addClassName("rule-output");
            line.add(cell);
        }
        for (int i = 0; i < grid.inputs().size(); i++) {
            NativeTableCell cell = new NativeTableCell(
                    RuleWords.input(grid.inputs().get(i).name(), row.inputs().get(i)));
            if (row.inputs().get(i).equals("-")) {
                cell.addClassName("rule-any");
            }
            line.add(cell);
        }
        return line;
    }

    private static NativeTableCell meaning(String text) {
        Span words = new Span(text);
        words.addClassName("rule-meaning");
        return new NativeTableCell(words);
    }
}
