package vn.hososach.training.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws names part by part, independently, so that common full names come up as often as in life and make namesakes.
 * The tables count names of the young; for the old "Thị", "Văn" and the given names of their time are raised.
 */
final class NameBook {

    private static final int OLD_STYLE_UNTIL = 1975;
    private static final int OLD_NAMES_UNTIL = 1962;

    private static final List<String> OLD_WOMEN = List.of(
            "Mận", "Tý", "Gái", "Thêm", "Nụ", "Bưởi", "Đào", "Lựu", "Sen", "Cúc", "Nhài", "Tẹo", "Tám", "Chắt", "Na",
            "Ngoan", "Hiền", "Thìn", "Hợi", "Thảnh", "Bé", "Lụa", "Tơ", "Sửu");
    private static final List<String> OLD_MEN = List.of(
            "Bính", "Thìn", "Ngọ", "Mùi", "Tuất", "Cường", "Chiến", "Thắng", "Lợi", "Tình", "Nghĩa", "Đức", "Cầu",
            "Khoát", "Vinh", "Hòe", "Bảng", "Tiến", "Quyết", "Tỵ", "Lộc", "Điền", "Sửu", "Dần");

    private final Weighted<String> surnames = new Weighted<>();
    private final Map<Sex, Weighted<String>> middles = new EnumMap<>(Sex.class);
    private final Map<Sex, Weighted<String>> givens = new EnumMap<>(Sex.class);

    NameBook() {
        for (NamedCsvRecord row : ReferenceTable.rows("name_surname")) {
            surnames.add(row.getField("surname"), Double.parseDouble(row.getField("weight_hanoi")));
        }
        for (Sex sex : Sex.values()) {
            middles.put(sex, parts("name_middle", "middle_name", sex));
            givens.put(sex, parts("name_given", "given_name", sex));
        }
    }

    private static Weighted<String> parts(String table, String column, Sex sex) {
        Weighted<String> parts = new Weighted<>();
        for (NamedCsvRecord row : ReferenceTable.rows(table)) {
            if (row.getField("sex").equals(sex.letter())) {
                parts.add(row.getField(column), Integer.parseInt(row.getField("sample_count")));
            }
        }
        return parts;
    }

    String surname(Dice dice) {
        return surnames.draw(dice);
    }

    /** A full name for somebody of this family, sex and year of birth. */
    String fullName(String surname, Sex sex, int birthYear, Dice dice) {
        String middle = middle(sex, birthYear, dice);
        String given = given(sex, birthYear, dice);
        return surname + (middle.isEmpty() ? " " : " " + middle + " ") + given;
    }

    /** A name for a younger brother or sister: often the same but for the last syllable. */
    String siblingName(String elder, Sex sex, int birthYear, Dice dice) {
        return elder.substring(0, elder.lastIndexOf(' ') + 1) + given(sex, birthYear, dice);
    }

    private String middle(Sex sex, int birthYear, Dice dice) {
        if (birthYear < OLD_STYLE_UNTIL && dice.chance(sex == Sex.FEMALE ? 0.75 : 0.5)) {
            return sex == Sex.FEMALE ? "Thị" : "Văn";
        }
        return middles.get(sex).draw(dice);
    }

    private String given(Sex sex, int birthYear, Dice dice) {
        if (birthYear < OLD_NAMES_UNTIL && dice.chance(0.35)) {
            return dice.pick(sex == Sex.FEMALE ? OLD_WOMEN : OLD_MEN);
        }
        return givens.get(sex).draw(dice);
    }
}
