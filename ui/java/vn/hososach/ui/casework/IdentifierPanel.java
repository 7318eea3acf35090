package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hososach.records.Identifier;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** The numbers by which a person is or was known, each with its source and days, folded until they are needed. */
class IdentifierPanel extends Details {

    IdentifierPanel(List<Identifier> identifiers) {
        addClassName("panel");
        setVisible(!identifiers.isEmpty());
        long valid = identifiers.stream().filter(Identifier::valid).count();
        long former = identifiers.size() - valid;
        setSummaryText("Giấy tờ và mã số · " + Formats.number(valid) + " đang dùng"
                + (former == 0 ? "" : ", " + Formats.number(former) + " không còn dùng"));
        identifiers.forEach(identifier -> add(line(identifier)));
    }

    private static Component line(Identifier identifier) {
        Span value = new Span(identifier.kind().title() + ": " + identifier.value());
        Span known = new Span(identifier.origin()
                + (identifier.validFrom() == null ? "" : " · cấp ngày " + Formats.date(identifier.validFrom()))
                + (identifier.notedOn() == null ? "" : " · ghi nhận " + Formats.date(identifier.notedOn())));
        known.addClassName("caption");
        Div head = new Div(new Div(value, known));
        head.addClassName("history-head");
        if (!identifier.valid()) {
            head.add(new Badge(Badge.Tone.QUIET, "Không còn từ " + Formats.date(identifier.validTo())));
        }
        Div line = new Div(head);
        line.addClassName("history-act");
        return line;
    }
}
