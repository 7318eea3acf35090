package vn.hososach.ui.casework;

import java.util.Map;
import vn.hososach.records.BasicHealth;

/** The Vietnamese names of health values in a record's history. */
final class HealthWords {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("height_cm", "Chiều cao (cm)"),
            Map.entry("weight_kg", "Cân nặng (kg)"),
            Map.entry("systolic", "Huyết áp tối đa"),
            Map.entry("diastolic", "Huyết áp tối thiểu"),
            Map.entry("measured_on", "Ngày đo"),
            Map.entry("chronic", "Bệnh mạn tính"),
            Map.entry("allergy", "Dị ứng"),
            Map.entry("surgery", "Phẫu thuật"),
            Map.entry("infectious", "Bệnh truyền nhiễm"),
            Map.entry("vaccination", "Tiêm chủng"),
            Map.entry("reproductive", "Sức khỏe sinh sản"),
            Map.entry("nutrition", "Dinh dưỡng"),
            Map.entry("blood_group_abo", "Nhóm máu ABO"),
            Map.entry("blood_group_rh", "Nhóm máu Rh"),
            Map.entry("religion", "Tôn giáo"));

    private HealthWords() {}

    /** The name of a journal field such as {@code health.chronic_state}. */
    static String title(String field) {
        String name = field.substring("health.".length());
        String stem = name.replaceFirst("_(state|note)$", "");
        return TITLES.getOrDefault(stem, stem) + (name.endsWith("_note") ? " (ghi rõ)" : "");
    }

    static String state(String code) {
        return BasicHealth.State.valueOf(code).title();
    }
}
