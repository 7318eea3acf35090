package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.hososach.ruledesk.Effect;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Formats;

/** What a change would do, or what a row that was switched off has done, by commune. */
class EffectDialog extends Dialog {

    EffectDialog(String title, List<Effect> effects, CommuneNames communes) {
        setHeaderTitle(title);
        setWidth("640px");
        if (effects.isEmpty()) {
            add(new Paragraph("Hôm nay không có phát hiện nào của quy tắc này; áp dụng sẽ không đổi gì."));
        } else {
            NativeTable table = new NativeTable();
            table.addClassName("figures-table");
            NativeTableRow head = new NativeTableRow();
            List.of("Xã, phường", "Phát hiện sẽ hết", "Phát hiện sẽ đổi", "Giá trị đã tự sửa")
                    .forEach(text -> head.add(new NativeTableHeaderCell(text)));
            NativeTableBody body = new NativeTableBody();
            for (Effect effect : effects) {
                body.add(new NativeTableRow(
                        new NativeTableCell(communes.fullName(new CommuneCode(effect.communeCode()))),
                        new NativeTableCell(Formats.number(effect.vanish())),
                        new NativeTableCell(Formats.number(effect.change())),
                        new NativeTableCell(Formats.number(effect.corrected()))));
            }
            table.add(new NativeTableHeader(head), body);
            add(table);
        }
        getFooter().add(new Button("Đóng", click -> close()));
    }
}
