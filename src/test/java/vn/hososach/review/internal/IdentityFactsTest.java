package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.review.internal.Subjects.of;
import static vn.hososach.review.internal.Subjects.person;
import static vn.hososach.review.internal.Subjects.registered;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.review.internal.IdentityFacts.Agreement;
import vn.hososach.review.internal.IdentityFacts.Format;
import vn.hososach.review.internal.IdentityFacts.Province;
import vn.hososach.review.internal.IdentityFacts.VsRegister;

class IdentityFactsTest {

    private static final Subject.Person HA =
            registered("Nguyễn Thị Hà", "1990-02-03", "2", "001190123457", "011397367");

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,MISSING",
                "001190123457,OK",
                "1190123457,LEADING_ZERO_LOST",
                "001 190 123 457,SEPARATED",
                "001.190.123.457,SEPARATED",
                "001 190 123 458,BAD",
                "1190123458,BAD",
                "011397367,CMND9",
                "11397367,CMND9",
                "119520455,CMND9",
                "999999999999,DUMMY",
                "0,DUMMY",
                "123456789,DUMMY",
                "012345678901,DUMMY",
                "00119012345A,BAD",
                "0011901234567,BAD"
            })
    void the_form_of_a_number_is_told_apart(String number, Format expected) {
        assertThat(IdentityFacts.format(number, HA)).isEqualTo(expected);
    }

    @Test
    void without_a_register_row_nothing_is_called_repairable() {
        assertThat(IdentityFacts.format("1190123457", null)).isEqualTo(Format.BAD);
        assertThat(IdentityFacts.format("001 190 123 457", null)).isEqualTo(Format.BAD);
    }

    @Test
    void a_number_built_from_its_person_agrees_and_any_changed_part_is_noticed() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int year = 1900 + random.nextInt(126);
            int sex = 1 + random.nextInt(2);
            int fourth = (year / 100 - 19) * 2 + (sex - 1);
            String tail = "%02d%06d".formatted(year % 100, random.nextInt(1_000_000));
            String number = "001" + fourth + tail;
            String birth = "%d-05-06".formatted(year);
            if (IdentityFacts.format(number, null) != Format.OK) {
                continue;
            }
            assertThat(facts(number, birth, sex))
                    .containsExactly(
                            Format.OK,
                            Province.KNOWN,
                            Agreement.AGREES,
                            Agreement.AGREES,
                            Agreement.AGREES,
                            VsRegister.NO_REGISTER);
            assertThat(facts(number, birth, 3 - sex).get(2)).isEqualTo(Agreement.DIFFERS);
            assertThat(facts(number, (year - 1) + "-05-06", sex).get(4)).isEqualTo(Agreement.DIFFERS);
            assertThat(facts("001" + (fourth + 2) + tail, birth, sex).get(3)).isEqualTo(Agreement.DIFFERS);
        }
    }

    private static List<Enum<?>> facts(String number, String birth, int sex) {
        return List.of(IdentityFacts.of(of(person("Trần Văn An", birth, String.valueOf(sex), number), null)));
    }

    @Test
    void when_the_register_confirms_the_number_the_other_field_is_the_wrong_one() {
        Enum<?>[] facts = IdentityFacts.of(of(person("Nguyễn Thị Hà", "1992-02-03", "1", "001190123457"), HA));
        assertThat(facts)
                .containsExactly(
                        Format.OK,
                        Province.KNOWN,
                        Agreement.OTHER_FIELD,
                        Agreement.AGREES,
                        Agreement.OTHER_FIELD,
                        VsRegister.SAME);
    }

    @Test
    void an_exception_that_the_register_has_too_is_confirmed() {
        Subject.Person unusual = registered("Lê Văn Tám", "1991-02-03", "1", "001190123457", null);
        Enum<?>[] facts = IdentityFacts.of(of(person("Lê Văn Tám", "1991-02-03", "1", "001190123457"), unusual));
        assertThat(facts[2]).isEqualTo(Agreement.CONFIRMED);
        assertThat(facts[4]).isEqualTo(Agreement.CONFIRMED);
    }

    @Test
    void another_number_than_the_registers_is_noticed() {
        Enum<?>[] facts = IdentityFacts.of(of(person("Nguyễn Thị Hà", "1990-02-03", "2", "001190999999"), HA));
        assertThat(facts[5]).isEqualTo(VsRegister.DIFFERS);
    }

    @Test
    void a_place_of_birth_registration_that_does_not_exist_is_noticed() {
        assertThat(facts("003190123457", "1990-02-03", 2).get(1)).isEqualTo(Province.UNKNOWN);
        assertThat(facts("138190123457", "1990-02-03", 2).get(1)).isEqualTo(Province.KNOWN);
    }
}
