package vn.hososach.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.FieldText;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.RefusalText;

/** A field which somebody changed between the decision and its application: the newer value stays, and it is said. */
final class LateChange {

    private LateChange() {}

    /** Whether the decision was made on a value that stands there no longer, and is not met by the one that does. */
    static boolean of(FieldDecision decision, HealthRecord record) {
        String now = now(decision, record);
        boolean met = decision.choice() != FieldDecision.Choice.KEEP && Objects.equals(now, decision.value());
        return !met && !Objects.equals(now, decision.seen());
    }

    /** Which field, what stood there when it was decided, what stands there now. */
    static String notice(List<FieldDecision> stale, HealthRecord record) {
        String fields = stale.stream().map(d -> line(d, record)).collect(Collectors.joining("; "));
        return RefusalText.text("case.late-changes", Map.of("fields", fields));
    }

    private static String line(FieldDecision decision, HealthRecord record) {
        return AdministrativeField.byColumn(decision.field())
                .map(field -> RefusalText.text(
                        "case.late-change",
                        Map.of(
                                "field",
                                field.title(),
                                "seen",
                                shown(field, decision.seen()),
                                "now",
                                shown(field, now(decision, record)))))
                .orElse(decision.field());
    }

    private static @Nullable String now(FieldDecision decision, HealthRecord record) {
        return AdministrativeField.byColumn(decision.field())
                .flatMap(record::value)
                .orElse(null);
    }

    private static String shown(AdministrativeField field, @Nullable String value) {
        return value == null || value.isBlank()
                ? RefusalText.text("case.no-value", Map.of())
                : FieldText.typed(field, value);
    }
}
