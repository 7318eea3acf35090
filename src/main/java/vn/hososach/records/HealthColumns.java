package vn.hososach.records;

import java.util.Map;

/** The columns of basic health which the journal may name, with their types. */
final class HealthColumns {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("height_cm", "numeric"),
            Map.entry("weight_kg", "numeric"),
            Map.entry("systolic", "smallint"),
            Map.entry("diastolic", "smallint"),
            Map.entry("measured_on", "date"),
            Map.entry("chronic_state", "text"),
            Map.entry("chronic_note", "text"),
            Map.entry("allergy_state", "text"),
            Map.entry("allergy_note", "text"),
            Map.entry("surgery_state", "text"),
            Map.entry("surgery_note", "text"),
            Map.entry("infectious_state", "text"),
            Map.entry("infectious_note", "text"),
            Map.entry("vaccination_state", "text"),
            Map.entry("vaccination_note", "text"),
            Map.entry("reproductive_state", "text"),
            Map.entry("nutrition_state", "text"),
            Map.entry("blood_group_abo", "text"),
            Map.entry("blood_group_rh", "text"),
            Map.entry("religion", "text"));

    private HealthColumns() {}

    static String assign(String column, String expression) {
        String type = TYPES.get(column);
        if (type == null) {
            throw new IllegalArgumentException("not a column of basic health: " + column);
        }
        return "%s = (%s)::%s".formatted(column, expression, type);
    }
}
