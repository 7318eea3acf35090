package vn.hososach.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BloodTextTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "A | A | -",
                "ab+ | AB | +",
                "O Rh(-) | O | -1",
                "Nhóm máu B, Rh dương | B | +",
                "0+ | O | +",
                "A Rh+ | A | +",
                "Chưa biết | UNKNOWN | -",
                "nhóm X | nhóm X | -"
            })
    void groups_are_read_with_or_without_the_rhesus_factor(String text, String abo, String rhesus) {
        assertThat(BloodText.abo(text)).isEqualTo(abo);
        assertThat(BloodText.rhesus(null, text)).isEqualTo("-1".equals(rhesus) ? "-" : rhesus);
    }

    @ParameterizedTest
    @CsvSource({"Rh+, +", "dương tính, +", "Rh(D) -, -", "âm, -", "lạ, lạ"})
    void the_factor_may_stand_by_itself(String text, String rhesus) {
        assertThat(BloodText.rhesus(text, "A+")).isEqualTo(rhesus);
    }
}
