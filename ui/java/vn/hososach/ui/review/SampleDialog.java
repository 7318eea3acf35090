package vn.hososach.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.hososach.review.CorrectionPreview;
import vn.hososach.review.CorrectionSample;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.RuleTexts;

/** The first records that a rule would correct, each with the letters marked that would change. */
class SampleDialog extends Dialog {

    SampleDialog(CorrectionPreview of, List<CorrectionSample> samples) {
        setHeaderTitle("Xem trước: " + RuleTexts.title(of.ruleId()));
        setWidth("760px");
        NativeTableRow head = new NativeTableRow();
        List.of("Hồ sơ", "Đang ghi", "Sẽ ghi").forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody body = new NativeTableBody();
        samples.forEach(it -> body.add(new NativeTableRow(
                new NativeTableHeaderCell(new Anchor("tra-cuu/" + it.recordId(), name(it))),
                new NativeTableCell(diff(of.field(), it.before() == null ? "" : it.before(), it.after())),
                new NativeTableCell(diff(of.field(), it.after(), it.before() == null ? "" : it.before())))));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("figures-table", "words-table");
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(
                new Paragraph(Formats.number(of.records()) + " hồ sơ sẽ đổi; đây là " + Formats.number(samples.size())
                        + " hồ sơ đầu. Nguồn: " + of.source().title().toLowerCase(Formats.VIETNAMESE) + "."),
                scroll);
        getFooter().add(new Button("Đóng", click -> close()));
    }

    private static String name(CorrectionSample sample) {
        return sample.fullName() == null ? "Hồ sơ " + sample.recordId() : sample.fullName();
    }

    private static DiffText diff(String field, String shown, String beside) {
        return DiffText.of(FieldValues.shown(field, shown, beside), FieldValues.shown(field, beside, shown));
    }
}
