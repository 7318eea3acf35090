package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.ChangeLine;
import vn.hososach.records.RecordStatus;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** What happened to a record, act by act, the latest first; an act can be taken back from here. */
class HistoryPanel extends Div {

    /** Acts that are not taken back from a record: files as a whole, merges from their list, an undo not at all. */
    private static final Set<String> ELSEWHERE = Set.of("IMPORT", "MERGE", "UNDO", "AUTO_CORRECT");

    HistoryPanel(List<ChangeLine> history, @Nullable LongConsumer undo) {
        addClassNames("panel", "history-panel");
        add(new H2("Lịch sử"));
        Map<Long, List<ChangeLine>> acts = history.stream()
                .collect(Collectors.groupingBy(ChangeLine::actId, LinkedHashMap::new, Collectors.toList()));
        if (acts.isEmpty()) {
            add(new Paragraph("Hồ sơ chưa thay đổi từ khi nhập vào hệ thống."));
        }
        acts.values().forEach(lines -> add(act(lines, undo)));
    }

    private static Component act(List<ChangeLine> lines, @Nullable LongConsumer undo) {
        ChangeLine first = lines.get(0);
        Span reason = new Span(first.reason());
        reason.addClassName("history-reason");
        Span who = new Span(Formats.time(first.at()) + " · " + first.actor() + " · thao tác " + first.actId());
        who.addClassName("caption");
        Div words = new Div(reason, who);
        Div head = new Div(words);
        head.addClassName("history-head");
        if (first.undone()) {
            head.add(new Badge(Badge.Tone.QUIET, Glyph.UNDO, "Đã hoàn tác"));
        } else if (undo != null && !ELSEWHERE.contains(first.actKind())) {
            Button button = new Button("Hoàn tác", Glyph.UNDO.icon(), click -> undo.accept(first.actId()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel("Hoàn tác thao tác " + first.actId());
            head.add(button);
        }
        UnorderedList changes = new UnorderedList();
        lines.forEach(line -> changes.add(new ListItem(words(line))));
        Div act = new Div(head, changes);
        act.addClassName("history-act");
        return act;
    }

    private static String words(ChangeLine line) {
        return title(line.field()) + ": " + shown(line, line.before(), line.after()) + " → "
                + shown(line, line.after(), line.before());
    }

    private static String title(String field) {
        return AdministrativeField.byColumn(field)
                .map(AdministrativeField::title)
                .orElseGet(() -> switch (field) {
                    case "status" -> "Tình trạng";
                    case "hamlet" -> "Thôn, tổ dân phố";
                    case "register_personal_id" -> "Người trong danh sách dân cư";
                    case "register_commune_code" -> "Xã, phường của người đó";
                    case "register_link_basis" -> "Căn cứ liên kết";
                    case "address_scheme" -> "Năm địa giới của địa chỉ";
                    case "address_commune_code" -> "Mã xã của địa chỉ";
                    case "merged_into" -> "Gộp vào hồ sơ số";
                    default -> field.startsWith("health.") ? HealthWords.title(field) : field;
                });
    }

    private static String shown(ChangeLine line, @Nullable String value, @Nullable String beside) {
        if (value == null || value.isBlank()) {
            return "(trống)";
        }
        if (line.field().equals("status")) {
            return RecordStatus.valueOf(value).title();
        }
        if (line.field().endsWith("_state")) {
            return HealthWords.state(value);
        }
        String column = line.field().equals("register_personal_id") ? "personal_id" : line.field();
        String shown = FieldValues.shown(column, value, beside);
        return shown == null ? "(trống)" : shown;
    }
}
