package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.LiteralEdit;

/** The difference between two versions, one line a cell: what stood there, struck, and what stands there then. */
class EditList extends UnorderedList {

    EditList(TableGrid grid, List<LiteralEdit> edits) {
        addClassName("rule-edits");
        edits.forEach(edit -> add(line(grid, edit)));
    }

    private static ListItem line(TableGrid grid, LiteralEdit edit) {
        Span row = new Span(
                grid.row(edit.rowId()).map(it -> RuleWords.name(grid, it)).orElse(edit.rowId()));
        row.addClassName("rule-name");
        Span before = new Span(RuleWords.of(edit.column(), edit.before()));
        before.addClassName("rule-before");
        Span after = new Span(RuleWords.of(edit.column(), edit.after()));
        after.addClassName("rule-after");
        ListItem line = new ListItem(row, new Span(" · " + RuleWords.column(grid, edit.column()) + ": "));
        if (!edit.before().isEmpty()) {
            line.add(before, new Span(" → "));
        }
        line.add(after);
        return line;
    }
}
