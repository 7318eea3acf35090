package vn.hososach.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-16", "2026-02-20", "2026-04-27", "2026-09-02", "2025-05-02", "2027-02-08"})
    void public_holidays_and_days_given_in_exchange_are_free(String day) {
        assertThat(days.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-26", "2026-01-10", "2026-08-22"})
    void a_saturday_worked_in_exchange_counts(String saturday) {
        assertThat(days.isWorkingDay(LocalDate.parse(saturday))).isTrue();
    }

    @Test
    void other_weekends_are_free_and_other_weekdays_are_not() {
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-21"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-22"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-23"))).isTrue();
    }

    @Test
    void a_proposed_holiday_is_not_yet_free() {
        assertThat(days.isWorkingDay(LocalDate.parse("2026-11-24"))).isTrue();
    }

    @Test
    void counting_forward_jumps_over_tet() {
        assertThat(days.plus(LocalDate.parse("2026-02-13"), 1)).isEqualTo("2026-02-23");
        assertThat(days.plus(LocalDate.parse("2026-02-13"), 0)).isEqualTo("2026-02-13");
        assertThatThrownBy(() -> days.plus(LocalDate.parse("2026-02-13"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_city_campaign_of_2026_has_sixty_working_days() {
        assertThat(days.between(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-04-15")))
                .isEqualTo(60);
        assertThat(days.between(LocalDate.parse("2026-04-15"), LocalDate.parse("2026-01-15")))
                .isZero();
    }
}
