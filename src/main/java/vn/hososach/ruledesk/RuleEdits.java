package vn.hososach.ruledesk;

import java.util.ArrayList;
import java.util.List;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;

/** Puts literals together and tells them apart. */
final class RuleEdits {

    private RuleEdits() {}

    /** The literals with these changes on top; a later change of a cell replaces the earlier. */
    static List<LiteralChange> merged(List<LiteralChange> literals, List<LiteralChange> changes) {
        List<LiteralChange> merged = new ArrayList<>(literals);
        for (LiteralChange change : changes) {
            merged.removeIf(change::sameCell);
            if (!change.column().equals(LiteralChange.ROW) || change.off()) {
                merged.add(change);
            }
        }
        return merged;
    }

    /** The cells in which a table with these literals would differ from the one in force. */
    static List<LiteralEdit> between(
            TableFiles files, String key, List<LiteralChange> inForce, List<LiteralChange> wanted) {
        TableGrid before = files.grid(key, inForce);
        TableGrid after = files.grid(key, wanted);
        List<LiteralChange> cells = merged(inForce, wanted);
        return cells.stream()
                .map(cell -> new LiteralEdit(
                        cell.rowId(),
                        cell.column(),
                        literal(files, before, inForce, cell),
                        literal(files, after, wanted, cell)))
                .filter(edit -> !edit.before().equals(edit.after()))
                .toList();
    }

    /** A sentence stands in no table; without a change of it the packaged one holds. */
    static String literal(TableFiles files, TableGrid grid, List<LiteralChange> literals, LiteralChange cell) {
        return cell.column().equals(LiteralChange.MESSAGE)
                ? literals.stream()
                        .filter(cell::sameCell)
                        .map(LiteralChange::value)
                        .findFirst()
                        .orElse("")
                : files.literal(grid, cell);
    }
}
