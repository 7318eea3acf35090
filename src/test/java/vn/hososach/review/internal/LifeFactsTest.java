package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, IN_TERM",
        "2026-03-03, IN_TERM",
        "2026-03-02, OVERDUE",
        "2025-03-10, OVERDUE",
        "2025-03-09, NO",
        "2026-03-11, NO",
        ", NO"
    })
    void a_newborn_without_record_is_overdue_after_a_week(LocalDate born, LifeFacts.Newborn expected) {
        assertThat(LifeFacts.newborn(born, TODAY, InForce.bounds())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-10, PASSED",
        "2020-03-04, PASSED",
        "2020-03-03, NONE",
        "2012-03-08, PASSED",
        "2008-03-09, PASSED",
        "1966-03-10, PASSED",
        "1965-03-10, NONE",
        "2020-03-11, NONE"
    })
    void a_birthday_that_changes_obligations_is_told_for_a_week(LocalDate born, LifeFacts.Threshold expected) {
        assertThat(LifeFacts.threshold(born, TODAY, InForce.bounds())).isEqualTo(expected);
    }

    @Test
    void the_terms_are_those_of_the_table_in_force() {
        Bounds longer = InForce.bounds(Map.of(Bound.NEWBORN_DAYS, 30, Bound.OLD_AGE, 65));
        assertThat(LifeFacts.newborn(TODAY.minusDays(20), TODAY, longer)).isEqualTo(LifeFacts.Newborn.IN_TERM);
        assertThat(LifeFacts.threshold(TODAY.minusYears(60), TODAY, longer)).isEqualTo(LifeFacts.Threshold.NONE);
        assertThat(LifeFacts.threshold(TODAY.minusYears(65), TODAY, longer)).isEqualTo(LifeFacts.Threshold.PASSED);
    }
}
