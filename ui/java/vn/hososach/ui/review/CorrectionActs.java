package vn.hososach.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import vn.hososach.records.AdministrativeField;
import vn.hososach.review.CorrectionLine;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.RuleTexts;

/** Automatic corrections that were done, each of which can be taken back as one. */
class CorrectionActs extends Div {

    CorrectionActs(List<CorrectionLine> acts, CommuneNames communes, boolean mayUndo, Consumer<CorrectionLine> undo) {
        addClassNames("panel", "correction-acts");
        setVisible(!acts.isEmpty());
        NativeTableRow head = new NativeTableRow();
        List.of("Quy tắc", "Xã, phường", "Trường", "Giá trị", "Lúc", "")
                .forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody body = new NativeTableBody();
        acts.forEach(act -> body.add(new NativeTableRow(
                new NativeTableHeaderCell(act.ruleId() + " " + RuleTexts.title(act.ruleId())),
                new NativeTableCell(communes.fullName(new CommuneCode(act.communeCode()))),
                new NativeTableCell(AdministrativeField.byColumn(String.valueOf(act.field()))
                        .map(AdministrativeField::title)
                        .orElse("")),
                new NativeTableCell(Formats.number(act.values())),
                new NativeTableCell(Formats.time(act.at())),
                new NativeTableCell(end(act, mayUndo, undo)))));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("figures-table", "words-table");
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(new H2("Đã chuẩn hóa tự động"), scroll);
    }

    private static Component end(CorrectionLine act, boolean mayUndo, Consumer<CorrectionLine> undo) {
        if (act.undone()) {
            return new Badge(Badge.Tone.QUIET, Glyph.UNDO, "Đã hoàn tác");
        }
        if (!mayUndo) {
            return new Span("");
        }
        Button button = new Button("Hoàn tác", Glyph.UNDO.icon(), click -> undo.accept(act));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel("Hoàn tác thao tác " + act.actId());
        return button;
    }
}
