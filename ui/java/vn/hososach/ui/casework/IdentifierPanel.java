package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.Identifier;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/**
 * The numbers by which a person is or was known, each with its source and days, folded until they are needed. They are masked
 * as everywhere; of two of a kind what differs stays readable.
 */
class IdentifierPanel extends Details {

    IdentifierPanel(List<Identifier> identifiers) {
        addClassName("panel");
        setVisible(!identifiers.isEmpty());
        long valid = identifiers.stream().filter(Identifier::valid).count();
        long former = identifiers.size() - valid;
        setSummaryText("Giấy tờ và mã số · " + Formats.number(valid) + " đang dùng"
                + (former == 0 ? "" : ", " + Formats.number(former) + " không còn dùng"));
        identifiers.forEach(identifier -> add(line(identifier, shown(identifier, identifiers))));
    }

    private static String shown(Identifier identifier, List<Identifier> all) {
        if (identifier.kind() == Identifier.Kind.HSSKDT_ID) {
            return identifier.value();
        }
        String beside = all.stream()
                .filter(other ->
                        other.kind() == identifier.kind() && !other.value().equals(identifier.value()))
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
        return String.valueOf(FieldValues.shown(AdministrativeField.PERSONAL_ID.column(), identifier.value(), beside));
    }

    private static Component line(Identifier identifier, String number) {
        Span value = new Span(identifier.kind().title() + ": " + number);
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
