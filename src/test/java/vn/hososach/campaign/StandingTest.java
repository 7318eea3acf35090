package vn.hososach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final LocalDate END = LocalDate.of(2026, 4, 15);

    @ParameterizedTest(name = "{0} of {1}, planned {2} %, expected {3}: {4}")
    @CsvSource({
        "0, 0, 0, , NO_DATA",
        "960, 1000, 50, 2026-03-01, REACHED",
        "200, 1000, 0, , STARTING",
        "600, 1000, 50, 2026-03-20, AHEAD",
        "600, 1000, 50, 2026-04-10, ON_PLAN",
        "600, 1000, 50, 2026-04-20, AT_RISK",
        "400, 1000, 50, 2026-05-01, LATE",
        "400, 1000, 50, 2026-06-01, CRITICAL",
        "400, 1000, 50, , CRITICAL"
    })
    void an_indicator_stands_by_its_plan_and_by_the_day_it_is_expected(
            long done, long whole, double planned, LocalDate expected, Standing standing) {
        long missing = Math.max(0, whole * 95 / 100 - done);
        assertThat(new Goal(95, done, whole, missing, 0, 0, expected, planned).standing(END))
                .isEqualTo(standing);
    }
}
