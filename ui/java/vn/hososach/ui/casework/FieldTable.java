package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.FieldDecision;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Shortcuts;

/** The fields of a record beside the register; what agrees is folded away. Keys decide the current row. */
class FieldTable extends Div {

    private final List<FieldRow> rows;
    private final Command changed;
    private int current;

    FieldTable(List<CaseLine> lines, List<FieldDecision> draft, boolean editable, Command changed) {
        this.changed = changed;
        addClassName("field-table");
        rows = lines.stream()
                .filter(line -> line.open() || isDecided(draft, line))
                .map(line -> new FieldRow(line, editable, this::rowChanged))
                .toList();
        rows.forEach(row -> draft.stream()
                .filter(d -> d.field().equals(row.line().field().column()))
                .forEach(row::restore));
        NativeTable table = new NativeTable();
        table.add(header());
        rows.forEach(table::add);
        add(table, folded(lines.stream().filter(line -> !line.open()).toList()));
        if (editable) {
            keys();
            goTo(Math.max(0, firstUndecided()));
        }
    }

    /** What is decided so far, without the fields the police are to be asked about. */
    List<FieldDecision> decisions() {
        return rows.stream().map(FieldRow::decision).filter(Objects::nonNull).toList();
    }

    /** The fields marked to be asked about. */
    List<CaseLine> asked() {
        return rows.stream()
                .filter(row -> row.chosen() == FieldRow.Choice.POLICE)
                .map(FieldRow::line)
                .toList();
    }

    /** The fields that still need a decision. */
    List<CaseLine> undecided() {
        return rows.stream().filter(FieldRow::undecided).map(FieldRow::line).toList();
    }

    /** Puts the keys on the first field that is not decided yet. */
    void goToUndecided() {
        goTo(Math.max(0, firstUndecided()));
    }

    private void keys() {
        Shortcuts.on(this, "J", "Trường dưới", () -> goTo(current + 1));
        Shortcuts.on(this, "K", "Trường trên", () -> goTo(current - 1));
        Shortcuts.on(this, "1", "Lấy giá trị đề xuất (dân cư)", () -> decide(FieldRow.Choice.SUGGESTED));
        Shortcuts.on(this, "2", "Giữ giá trị hồ sơ", () -> decide(FieldRow.Choice.KEEP));
        Shortcuts.on(this, "3", "Hỏi Công an xã", () -> decide(FieldRow.Choice.POLICE));
        Shortcuts.on(this, "4", "Nhập giá trị khác", () -> decide(FieldRow.Choice.OWN));
    }

    private void decide(FieldRow.Choice choice) {
        if (current >= rows.size() || !rows.get(current).offers(choice)) {
            return;
        }
        FieldRow row = rows.get(current);
        row.choose(choice);
        if (row.chosen() != null && choice != FieldRow.Choice.OWN) {
            goTo(current + 1);
        }
    }

    private void rowChanged() {
        changed.execute();
    }

    private int firstUndecided() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).undecided()) {
                return i;
            }
        }
        return -1;
    }

    private void goTo(int row) {
        if (rows.isEmpty()) {
            return;
        }
        rows.get(current).setCurrent(false);
        current = Math.max(0, Math.min(row, rows.size() - 1));
        rows.get(current).setCurrent(true);
    }

    private static boolean isDecided(List<FieldDecision> draft, CaseLine line) {
        return draft.stream().anyMatch(d -> d.field().equals(line.field().column()));
    }

    private static NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("Trường", "Dân cư (CCCD)", "Hồ sơ sức khỏe", "Quyết định")
                .map(NativeTableHeaderCell::new)
                .forEach(row::add);
        return new NativeTableHeader(row);
    }

    private static Component folded(List<CaseLine> lines) {
        DescriptionList list = new DescriptionList();
        list.addClassName("field-list");
        for (CaseLine line : lines) {
            list.add(
                    new DescriptionList.Term(line.field().title()),
                    new DescriptionList.Description(
                            DiffText.plain(FieldValues.shown(line.field().column(), line.record(), null))));
        }
        Details details = new Details(lines.size() + " trường khớp hoặc không có gì để đối chiếu", list);
        details.addClassName("folded");
        return details;
    }
}
