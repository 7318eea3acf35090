package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.access.FieldClass;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.ActDraft;
import vn.hososach.records.BasicHealth;
import vn.hososach.records.HealthDesk;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.UndoDesk;
import vn.hososach.records.UnitedHealth;
import vn.hososach.records.ValueSource;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.Toasts;

/** Wires the panel of basic health to its desk; whoever may not read health data gets no panel at all. */
@org.springframework.stereotype.Component
public class HealthSection {

    private final HealthDesk desk;
    private final UndoDesk undo;
    private final Actors actors;
    private final Clock clock;

    HealthSection(HealthDesk desk, UndoDesk undo, Actors actors, Clock clock) {
        this.desk = desk;
        this.undo = undo;
        this.actors = actors;
        this.clock = clock;
    }

    /** The panel of this record, filled; opening it is in the audit trail. The case is the one it is filled in for. */
    Component panel(HealthRecord record, @Nullable CaseKey key, boolean editable) {
        if (!actors.current().role().mayRead(FieldClass.A3)) {
            return new Span();
        }
        HealthPanel[] panel = new HealthPanel[1];
        panel[0] = new HealthPanel(LocalDate.now(clock), editable, health -> save(panel[0], record, key, health));
        UnitedHealth united = desk.openUnited(record.id());
        panel[0].show(united.health(), desk.origins(record.id()));
        return united.contradictions().isEmpty() ? panel[0] : new Div(hidden(united.contradictions()), panel[0]);
    }

    /** What two records of the person contradict each other in is not shown until somebody has settled it. */
    private static Component hidden(List<String> contradictions) {
        Div line = new Div(
                Glyph.DOUBT.icon(),
                new Span("Các hồ sơ đã gộp ghi khác nhau về "
                        + contradictions.stream()
                                .map(name -> HealthWords.title("health." + name).toLowerCase())
                                .collect(Collectors.joining(", "))
                        + ". Mục này để trống cho đến khi cán bộ xác định và ghi lại."));
        line.addClassNames("notice", "notice-doubt");
        return line;
    }

    private void save(HealthPanel panel, HealthRecord record, @Nullable CaseKey key, BasicHealth health) {
        ActDraft draft =
                ActDraft.of("HEALTH", record.commune(), "Cập nhật thông tin sức khỏe cơ bản", ValueSource.STATION);
        long act = desk.save(key == null ? draft : draft.forCase(key.value()), record.id(), health);
        if (act == 0) {
            Toasts.info("Sức khỏe cơ bản không có gì thay đổi.");
            return;
        }
        panel.show(desk.open(record.id()), desk.origins(record.id()));
        Toasts.success("Đã lưu sức khỏe cơ bản của " + record.displayName(), "Hoàn tác", () -> {
            undo.undo(act, "Hoàn tác ngay sau khi lưu");
            panel.show(desk.open(record.id()), desk.origins(record.id()));
        });
    }
}
