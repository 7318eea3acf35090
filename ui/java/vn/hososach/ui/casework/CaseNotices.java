package vn.hososach.ui.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hososach.casework.CaseDraft;
import vn.hososach.casework.PoliceReply;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** What has to be known before deciding: why it came back, what the police said, why one can only look. */
class CaseNotices extends Div {

    private static final Map<String, String> ANSWERS = Map.of(
            "CONFIRMED", "xác nhận đúng",
            "CORRECTED", "đính chính",
            "REJECTED", "xác nhận không đúng",
            "NOT_FOUND", "không tìm thấy người này",
            "NOT_RESIDENT", "xác nhận không còn cư trú tại xã",
            "DECEASED", "xác nhận đã mất");

    CaseNotices() {
        addClassName("case-notices");
    }

    void show(CaseDraft draft, Optional<String> closed) {
        removeAll();
        closed.ifPresent(why -> notice(Glyph.LOCKED, "notice-quiet", why));
        if (draft.returnedReason() != null) {
            notice(Glyph.UNDO, "notice-doubt", "Trả lại: " + draft.returnedReason());
        }
        if (draft.police() != null) {
            notice(Glyph.VERIFIED, "notice-info", sentence(draft.police()));
        }
        setVisible(getComponentCount() > 0);
    }

    private static String sentence(PoliceReply reply) {
        String said = ANSWERS.getOrDefault(reply.answer(), reply.answer());
        String corrected = reply.corrected().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> title(e.getKey()) + ": " + value(e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
        return "Công an xã (" + reply.officer() + ") " + said + (corrected.isEmpty() ? "" : " – " + corrected)
                + (reply.note().isBlank() ? "." : ". Ghi chú: " + reply.note());
    }

    private static String title(String column) {
        return column.equals("death_date")
                ? "Ngày mất"
                : AdministrativeField.byColumn(column)
                        .map(AdministrativeField::title)
                        .orElse(column);
    }

    private static String value(String column, String value) {
        String shown = column.equals("death_date") ? Formats.sourceDate(value) : FieldValues.shown(column, value, null);
        return shown == null ? "(trống)" : shown;
    }

    private void notice(Glyph glyph, String style, String text) {
        Div line = new Div(glyph.icon(), new Span(text));
        line.addClassNames("notice", style);
        line.getElement().setAttribute("role", "status");
        add(line);
    }
}
