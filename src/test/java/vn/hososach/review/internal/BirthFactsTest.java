package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.review.internal.BirthFacts.State;
import vn.hososach.review.internal.BirthFacts.VsRegister;

class BirthFactsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,MISSING",
                "1990-02-03,OK",
                "2026-11-20,OK",
                "2026-11-21,FUTURE",
                "1990-01-01,FIRST_OF_JANUARY",
                "1990,YEAR_ONLY",
                "1990-02,MONTH_ONLY",
                "1990-13,INVALID",
                "2026-12,FUTURE",
                "1920-01-05,OVER_105",
                "1906-11-19,OVER_105",
                "1905-11-19,OVER_120",
                "1899-12-31,BEFORE_1900",
                "1900-01-01,INVALID",
                "1990-02-30,INVALID",
                "30/02/1990,INVALID",
                "không rõ,INVALID"
            })
    void the_state_of_a_birth_date_is_told(String birth, State expected) {
        assertThat(BirthFacts.state(birth, Subjects.TODAY, new Limits.Range(0, 0, 105, 120)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-02-03,1990-02-03,SAME",
        "1990,1990-02-03,SAME_YEAR_ONLY",
        "1990-02,1990-02-03,SAME_MONTH_ONLY",
        "1990-03,1990-02-03,DIFFERENT",
        "1990-02-03,1990-02,SAME",
        "1990,1990-02,SAME_YEAR_ONLY",
        "1990-03-03,1990-02,DIFFERENT",
        "1990-02,1990,SAME",
        "1990-01-01,1990-02-03,SAME_YEAR_FIRST_OF_JANUARY",
        "1990-03-02,1990-02-03,SWAPPED",
        "1990-02-04,1990-02-03,DIFFERENT",
        "1991,1990-02-03,DIFFERENT",
        "1990-05-07,1990,SAME",
        "1991-05-07,1990,DIFFERENT",
        "30/02/1990,1990-02-03,NOT_CHECKED"
    })
    void the_birth_date_is_compared_with_the_register(String birth, String register, VsRegister expected) {
        assertThat(BirthFacts.vsRegister(birth, register)).isEqualTo(expected);
    }

    @Test
    void no_register_date_means_no_comparison() {
        assertThat(BirthFacts.vsRegister("1990-02-03", null)).isEqualTo(VsRegister.NO_REGISTER);
    }

    @Test
    void any_two_days_are_the_same_swapped_or_different_and_never_corrected_by_year() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            LocalDate a = LocalDate.of(1950, 1, 2).plusDays(random.nextInt(25_000));
            LocalDate b = random.nextInt(10) == 0 ? a : LocalDate.of(1950, 1, 2).plusDays(random.nextInt(25_000));
            VsRegister fact = BirthFacts.vsRegister(a.toString(), b.toString());
            assertThat(fact == VsRegister.SAME).isEqualTo(a.equals(b));
            assertThat(fact).isNotEqualTo(VsRegister.SAME_YEAR_ONLY);
        }
    }
}
