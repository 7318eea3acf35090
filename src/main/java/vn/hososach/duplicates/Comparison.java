package vn.hososach.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.duplicates.internal.Survivorship;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.text.VietnameseText;

/** The members of a group field by field: what agrees, what is only spelled otherwise, what differs. */
public record Comparison(List<Row> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** How the values of a field stand to each other. */
    public enum Likeness {
        /** No member has a value. */
        EMPTY,
        /** All members have the same value. */
        EQUAL,
        /** Some members have the same value, the others none. */
        PARTLY,
        /** The same words, written otherwise: case, diacritics, spaces. */
        SPELLING,
        DIFFERENT
    }

    /**
     * One field.
     *
     * @param values of the members, in their order; null where a member has none
     * @param register the register's value where the group belongs to one resident and the register has the field
     */
    public record Row(
            AdministrativeField field, List<@Nullable String> values, @Nullable String register, Likeness likeness) {

        /** Whether nobody has to look: the members agree and the register does not object. */
        public boolean agrees() {
            return likeness == Likeness.EMPTY
                    || likeness == Likeness.EQUAL && (register == null || register.equals(values.get(0)));
        }
    }

    /** A place at which two names differ: the words there, empty where one has none. */
    public record SyllableDifference(int position, String left, String right) {}

    public static Comparison of(DuplicateGroup group) {
        return new Comparison(Arrays.stream(AdministrativeField.values())
                .map(f -> row(group, f))
                .toList());
    }

    /** The fields somebody has to look at, in the order of the record. */
    public List<Row> open() {
        return rows.stream().filter(row -> !row.agrees()).toList();
    }

    /** The fields on which everybody agrees; those without any value are left out. */
    public List<Row> agreed() {
        return rows.stream()
                .filter(row -> row.agrees() && row.likeness() != Likeness.EMPTY)
                .toList();
    }

    public Row row(AdministrativeField field) {
        return rows.stream().filter(row -> row.field() == field).findFirst().orElseThrow();
    }

    /** Where two names differ, syllable by syllable from the front; case and the way of typing do not count. */
    public static List<SyllableDifference> syllables(String left, String right) {
        String[] a = VietnameseText.standardName(left).split(" ");
        String[] b = VietnameseText.standardName(right).split(" ");
        List<SyllableDifference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            String x = i < a.length ? a[i] : "";
            String y = i < b.length ? b[i] : "";
            if (!VietnameseText.nameExact(x).equals(VietnameseText.nameExact(y))) {
                differences.add(new SyllableDifference(i + 1, x, y));
            }
        }
        return differences;
    }

    private static Row row(DuplicateGroup group, AdministrativeField field) {
        List<@Nullable String> values = new ArrayList<>();
        for (HealthRecord member : group.members()) {
            values.add(member.values().get(field));
        }
        String register = group.register().size() == 1
                ? Survivorship.ofRegister(group.register().get(0), field)
                : null;
        return new Row(field, Collections.unmodifiableList(values), register, likeness(values));
    }

    private static Likeness likeness(List<@Nullable String> values) {
        List<String> filled = values.stream().filter(Objects::nonNull).toList();
        if (filled.isEmpty()) {
            return Likeness.EMPTY;
        }
        if (new HashSet<>(filled).size() == 1) {
            return filled.size() == values.size() ? Likeness.EQUAL : Likeness.PARTLY;
        }
        Set<Optional<String>> keys = new HashSet<>();
        filled.forEach(value -> keys.add(Optional.ofNullable(VietnameseText.nameKey(value))));
        return keys.size() == 1 ? Likeness.SPELLING : Likeness.DIFFERENT;
    }
}
