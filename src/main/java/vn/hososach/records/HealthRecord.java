package vn.hososach.records;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * A health record as it stands. Dates are {@code yyyy-MM-dd}, or {@code yyyy} when only the year is known; a value that
 * could not be read as a date stays as it came.
 *
 * @param version grows with every change; a save names the version it started from
 * @param registerPersonalId the register row this record belongs to, when it was linked
 */
public record HealthRecord(
        RecordId id,
        CommuneCode commune,
        String recordCode,
        @Nullable String sourceSystem,
        RecordStatus status,
        @Nullable RecordId mergedInto,
        int version,
        @Nullable String hamlet,
        @Nullable String registerPersonalId,
        Map<AdministrativeField, String> values) {

    public HealthRecord {
        values = Map.copyOf(values);
    }

    public Optional<String> value(AdministrativeField field) {
        return Optional.ofNullable(values.get(field));
    }

    public String displayName() {
        return values.getOrDefault(AdministrativeField.FULL_NAME, "(chưa có họ tên)");
    }

    /** Refuses unless the record is managed and belongs to nobody else than this resident. */
    public void requireFreeFor(String personalId) {
        if (status != RecordStatus.ACTIVE) {
            throw new Refusal("record-not-active");
        }
        if (registerPersonalId != null && !registerPersonalId.equals(personalId)) {
            throw new Refusal("record-linked-elsewhere", Map.of("record", recordCode));
        }
    }
}
