package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.duplicates.DuplicateFixtures.group;
import static vn.hososach.duplicates.DuplicateFixtures.record;
import static vn.hososach.duplicates.DuplicateFixtures.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.duplicates.Comparison.Likeness;
import vn.hososach.duplicates.Comparison.SyllableDifference;
import vn.hososach.records.AdministrativeField;

class ComparisonTest {

    @Test
    void values_are_told_apart_by_how_much_they_differ() {
        Comparison comparison = Comparison.of(group(
                List.of(),
                record(
                        1,
                        "KCB",
                        null,
                        "FULL_NAME",
                        "Nguyễn Thị Hoa",
                        "SEX",
                        "2",
                        "EMAIL",
                        "a@b.vn",
                        "PHONE_MOBILE",
                        "0912000001"),
                record(2, "KCB", null, "FULL_NAME", "NGUYEN THI HOA", "SEX", "2", "PHONE_MOBILE", "0912000002")));

        assertThat(comparison.row(AdministrativeField.FULL_NAME).likeness()).isEqualTo(Likeness.SPELLING);
        assertThat(comparison.row(AdministrativeField.SEX).likeness()).isEqualTo(Likeness.EQUAL);
        assertThat(comparison.row(AdministrativeField.EMAIL).likeness()).isEqualTo(Likeness.PARTLY);
        assertThat(comparison.row(AdministrativeField.PHONE_MOBILE).likeness()).isEqualTo(Likeness.DIFFERENT);
        assertThat(comparison.row(AdministrativeField.OCCUPATION).likeness()).isEqualTo(Likeness.EMPTY);
        assertThat(comparison.agreed()).extracting(Comparison.Row::field).containsExactly(AdministrativeField.SEX);
    }

    @Test
    void a_value_on_which_all_records_agree_against_the_register_stays_open() {
        Comparison comparison = Comparison.of(group(
                List.of(resident("001184012347", "Nguyễn Thị Hoa", "1984-04-12")),
                record(1, "KCB", null, "BIRTH_DATE", "1984-12-04"),
                record(2, "KCB", null, "BIRTH_DATE", "1984-12-04")));

        Comparison.Row birth = comparison.row(AdministrativeField.BIRTH_DATE);
        assertThat(birth.likeness()).isEqualTo(Likeness.EQUAL);
        assertThat(birth.agrees()).isFalse();
        assertThat(birth.register()).isEqualTo("1984-04-12");
    }

    @Test
    void two_names_are_compared_syllable_by_syllable() {
        assertThat(Comparison.syllables("Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA")).isEmpty();
        assertThat(Comparison.syllables("Nguyễn Thị Hoa", "Nguyễn Thị Hoà"))
                .containsExactly(new SyllableDifference(3, "Hoa", "Hoà"));
        assertThat(Comparison.syllables("Lê Văn An", "Lê Văn")).containsExactly(new SyllableDifference(3, "An", ""));
    }
}
