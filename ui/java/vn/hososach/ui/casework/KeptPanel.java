package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.KeptDifference;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.RecordStatus;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** Differences from the register that somebody decided to keep; they are not asked about again until reopened here. */
class KeptPanel extends Div {

    KeptPanel(List<KeptDifference> kept, @Nullable Consumer<KeptDifference> reopen) {
        addClassNames("panel", "history-panel");
        setVisible(!kept.isEmpty());
        add(new H2("Khác dân cư, đã quyết định giữ"));
        kept.forEach(difference -> add(line(difference, reopen)));
    }

    private static Component line(KeptDifference kept, @Nullable Consumer<KeptDifference> reopen) {
        Span values = new Span(title(kept.field()) + ": hồ sơ " + shown(kept.field(), kept.recordValue()) + ", dân cư "
                + shown(kept.field(), kept.registerValue()));
        Span who = new Span((kept.reason().isBlank() ? "" : kept.reason() + " · ") + Formats.time(kept.decidedAt())
                + " · " + kept.decidedBy());
        who.addClassName("caption");
        Div head = new Div(new Div(values, who));
        head.addClassName("history-head");
        if (!kept.holds()) {
            head.add(new Badge(Badge.Tone.QUIET, "Giá trị đã thay đổi"));
        } else if (reopen != null) {
            Button button = new Button("Hỏi lại…", Glyph.UNDO.icon(), click -> reopen.accept(kept));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel("Hỏi lại " + title(kept.field()));
            head.add(button);
        }
        Div line = new Div(head);
        line.addClassName("history-act");
        return line;
    }

    private static String title(String field) {
        return AdministrativeField.byColumn(field)
                .map(AdministrativeField::title)
                .orElse("Tình trạng");
    }

    private static String shown(String field, @Nullable String value) {
        if (value != null && field.equals("status")) {
            return RecordStatus.valueOf(value).title();
        }
        String shown = FieldValues.shown(field, value, null);
        return shown == null ? "(trống)" : shown;
    }
}
