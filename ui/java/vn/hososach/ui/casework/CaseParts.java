package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.FieldText;
import vn.hososach.casework.PoliceReply;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.Refusal;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.PageHead;

/** What the screens of cases have in common: the head, and what was answered or returned. */
final class CaseParts {

    private CaseParts() {}

    static HealthRecord record(CaseView view) {
        HealthRecord record = view.record();
        if (record == null) {
            throw new Refusal("record-not-found");
        }
        return record;
    }

    static PageHead head(HealthRecord record, List<CaseLine> lines) {
        long findings = lines.stream().mapToLong(line -> line.findings().size()).sum();
        String facts = Stream.of(
                        record.recordCode(),
                        record.value(AdministrativeField.BIRTH_DATE)
                                .map(date -> "sinh " + FieldText.typed(AdministrativeField.BIRTH_DATE, date))
                                .orElse(null),
                        record.hamlet())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        PageHead head = new PageHead(record.displayName()).facts(facts);
        head.aside(new Badge(findings == 0 ? Badge.Tone.DONE : Badge.Tone.DOUBT, findings + " phát hiện"));
        head.aside(link("tra-cuu/" + record.id(), Glyph.HISTORY, "Lịch sử"));
        return head;
    }

    /** What the person has to know first: returned, answered, or with somebody else. */
    static Component notices(CaseView view, CaseTasks.Place place) {
        Div notices = new Div();
        notices.addClassName("case-notices");
        String returned = view.draft().returnedReason();
        PoliceReply police = view.draft().police();
        if (returned != null && place.mine()) {
            notices.add(notice("doubt", Glyph.BACK, "Bị trả lại: " + returned));
        }
        if (police != null) {
            notices.add(notice("info", Glyph.VERIFIED, words(police)));
        }
        Optional.ofNullable(place.words())
                .map(words -> view.standing().orElse(words))
                .ifPresent(words -> notices.add(notice("info", Glyph.CLOCK, words)));
        notices.setVisible(notices.getChildren().findAny().isPresent());
        return notices;
    }

    static Div notice(String tone, Glyph glyph, String words) {
        Div notice = new Div(glyph.icon(), new Span(words));
        notice.addClassNames("case-notice", "badge-" + tone);
        return notice;
    }

    private static String words(PoliceReply police) {
        String answer =
                switch (police.answer()) {
                    case "CONFIRMED" -> "đúng";
                    case "CORRECTED" -> "đúng người, cần sửa: " + corrected(police);
                    case "REJECTED" -> "không đúng";
                    case "NOT_FOUND" -> "không tìm thấy người này";
                    case "NOT_RESIDENT" -> "không cư trú tại xã";
                    case "DECEASED" -> "đã mất";
                    default -> police.answer();
                };
        return "Công an xã (" + police.officer() + ") trả lời: " + answer + note(police.note());
    }

    private static String corrected(PoliceReply police) {
        return police.corrected().entrySet().stream()
                .flatMap(e -> AdministrativeField.byColumn(e.getKey()).stream()
                        .map(field -> field.title().toLowerCase() + " " + FieldText.typed(field, e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String note(@Nullable String note) {
        return note == null || note.isBlank() ? "." : ". " + note;
    }

    private static Anchor link(String href, Glyph glyph, String words) {
        Anchor link = new Anchor(href, glyph.icon(), new Span(" " + words));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
