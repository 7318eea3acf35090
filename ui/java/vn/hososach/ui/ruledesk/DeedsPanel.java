package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.Deeds;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Formats;

/** What a rule did: findings it raised, and the values it corrected act by act. */
class DeedsPanel extends Div {

    DeedsPanel(Deeds deeds, CommuneNames communes, TableGrid grid, TableGrid.Row row) {
        addClassName("rule-deeds");
        String rule = grid.output(row, "ruleId").orElse("");
        Anchor open = new Anchor(
                "phat-hien?quy-tac=" + rule,
                Formats.number(deeds.open()) + " phát hiện đang mở về " + Formats.number(deeds.people()) + " người ở "
                        + Formats.number(deeds.communes()) + " xã, phường");
        add(
                new Div(open, new Span(" · từ trước đến nay " + Formats.number(deeds.ever()))),
                new Div(new Span(Formats.number(deeds.corrected()) + " giá trị đã tự chuẩn hóa theo quy tắc " + rule
                        + ", trong " + Formats.number(deeds.corrections().size()) + " thao tác")));
        if (!deeds.corrections().isEmpty()) {
            add(new Details("Xem từng thao tác", acts(deeds, communes)));
        }
    }

    private static NativeTable acts(Deeds deeds, CommuneNames communes) {
        NativeTableRow head = new NativeTableRow();
        List.of("Thao tác", "Xã, phường", "Lúc", "Giá trị", "")
                .forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody body = new NativeTableBody();
        deeds.corrections()
                .forEach(it -> body.add(new NativeTableRow(
                        new NativeTableHeaderCell("#" + it.actId()),
                        new NativeTableCell(communes.fullName(new CommuneCode(it.communeCode()))),
                        new NativeTableCell(Formats.time(it.at())),
                        new NativeTableCell(Formats.number(it.values())),
                        new NativeTableCell(it.undone() ? "đã hoàn tác" : ""))));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("figures-table", "words-table");
        return table;
    }
}
