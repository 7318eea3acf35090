package vn.hososach.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person's record as it is read from all records linked to it; computed, never stored.
 *
 * @param head the record that stands for the person
 * @param linked the records merged into it, directly or through others
 * @param communes in which its records are managed
 */
public record GoldenRecord(
        RecordId head, List<RecordId> linked, Set<String> communes, Map<AdministrativeField, GoldenValue> values) {

    public GoldenRecord {
        linked = List.copyOf(linked);
        communes = Set.copyOf(communes);
        values = Map.copyOf(values);
    }

    /** The plain values, as those of a single record. */
    public Map<AdministrativeField, String> plain() {
        Map<AdministrativeField, String> plain = new EnumMap<>(AdministrativeField.class);
        values.forEach((field, golden) -> {
            if (golden.value() != null) {
                plain.put(field, golden.value());
            }
        });
        return plain;
    }
}
