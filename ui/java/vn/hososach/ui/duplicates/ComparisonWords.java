package vn.hososach.ui.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hososach.duplicates.Comparison;
import vn.hososach.duplicates.Comparison.Likeness;
import vn.hososach.duplicates.Comparison.Row;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.RuleTexts;

/** A comparison in one line of words: what is the same, what is not. */
final class ComparisonWords {

    private static final Map<AdministrativeField, String> NAMES = Map.of(
            AdministrativeField.FULL_NAME, "họ tên",
            AdministrativeField.BIRTH_DATE, "ngày sinh",
            AdministrativeField.SEX, "giới tính",
            AdministrativeField.PERSONAL_ID, "số định danh",
            AdministrativeField.BHYT_CARD, "số thẻ BHYT",
            AdministrativeField.PHONE_MOBILE, "điện thoại",
            AdministrativeField.CURRENT_ADDRESS, "nơi ở",
            AdministrativeField.MOTHER_NAME, "tên mẹ");

    private static final List<AdministrativeField> TELLING = List.of(
            AdministrativeField.FULL_NAME,
            AdministrativeField.BIRTH_DATE,
            AdministrativeField.SEX,
            AdministrativeField.PERSONAL_ID,
            AdministrativeField.BHYT_CARD,
            AdministrativeField.PHONE_MOBILE,
            AdministrativeField.CURRENT_ADDRESS,
            AdministrativeField.MOTHER_NAME);

    /** Ids of rules of the tables; likeness (MATCH) and a person's suspicion (HAND) are none. */
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]\\d\\d");

    private static final Map<String, String> UNNUMBERED = Map.of("MATCH", "giống nhau", "HAND", "cán bộ báo");

    private ComparisonWords() {}

    static String line(Comparison comparison) {
        return line(comparison, "");
    }

    /** The same with what the matcher adds. */
    static String line(Comparison comparison, String matched) {
        List<String> parts = new ArrayList<>();
        add(parts, "cùng ", fields(comparison, Likeness.EQUAL));
        add(parts, "chỉ khác cách viết: ", fields(comparison, Likeness.SPELLING));
        add(parts, "khác ", different(comparison));
        add(parts, "có hồ sơ chưa ghi ", fields(comparison, Likeness.PARTLY));
        String line = String.join("; ", parts);
        return line.isEmpty() ? "" : line.substring(0, 1).toUpperCase() + line.substring(1) + matched + ".";
    }

    private static List<String> different(Comparison comparison) {
        return fields(comparison, Likeness.DIFFERENT).stream()
                .map(name -> name.equals(NAMES.get(AdministrativeField.FULL_NAME)) ? name + names(comparison) : name)
                .toList();
    }

    /** Where two different names differ, syllable by syllable. */
    private static String names(Comparison comparison) {
        Row name = comparison.row(AdministrativeField.FULL_NAME);
        if (name.likeness() != Likeness.DIFFERENT || name.values().size() != 2) {
            return "";
        }
        return Comparison.syllables(name.values().get(0), name.values().get(1)).stream()
                .map(d -> " (chữ thứ " + d.position() + ": «" + d.left() + "» và «" + d.right() + "»)")
                .collect(Collectors.joining());
    }

    private static void add(List<String> parts, String start, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(start + String.join(", ", names));
        }
    }

    private static List<String> fields(Comparison comparison, Likeness likeness) {
        return TELLING.stream()
                .filter(field -> comparison.row(field).likeness() == likeness)
                .map(NAMES::get)
                .toList();
    }

    /** The same as short as a column of a list needs it. */
    static String shortRules(List<String> rules) {
        return rules.stream().map(rule -> UNNUMBERED.getOrDefault(rule, rule)).collect(Collectors.joining(", "));
    }

    /** Why the members were brought together. */
    static String rules(DuplicateGroup group) {
        return group.rules().stream()
                .map(rule -> RuleTexts.title(rule) + (NUMBERED.matcher(rule).matches() ? " (" + rule + ")" : ""))
                .collect(Collectors.joining("; "));
    }
}
