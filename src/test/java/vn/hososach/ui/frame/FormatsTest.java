package vn.hososach.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void dates_are_written_day_first_and_times_in_hanoi() {
        assertThat(Formats.date(LocalDate.of(2026, 3, 5))).isEqualTo("05/03/2026");
        assertThat(Formats.time(OffsetDateTime.parse("2026-11-20T20:05:00Z"))).isEqualTo("21/11/2026 03:05");
    }

    @Test
    void a_date_of_a_source_is_turned_round_and_a_bare_year_stays() {
        assertThat(Formats.sourceDate("1984-04-12")).isEqualTo("12/04/1984");
        assertThat(Formats.sourceDate("1984-04")).isEqualTo("tháng 04/1984");
        assertThat(Formats.sourceDate("1984")).isEqualTo("1984");
        assertThat(Formats.sourceDate(null)).isEmpty();
    }

    @Test
    void numbers_have_points_for_thousands_and_a_comma_for_decimals() {
        assertThat(Formats.number(1234567)).isEqualTo("1.234.567");
        assertThat(Formats.decimal(1234.5)).isEqualTo("1.234,5");
    }

    @Test
    void a_share_is_never_rounded_up_to_the_target() {
        assertThat(Formats.percent(9499, 10000)).isEqualTo("94,9 %");
        assertThat(Formats.percent(94.99)).isEqualTo("94,9 %");
        assertThat(Formats.percent(29.0)).isEqualTo("29 %");
        assertThat(Formats.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void a_personal_id_hides_its_middle() {
        assertThat(Formats.maskedId("001184012347")).isEqualTo("001184•••••7");
        assertThat(Formats.maskedId(null)).isEmpty();
    }

    @Test
    void sizes_and_durations_are_readable() {
        assertThat(Formats.bytes(0)).isEqualTo("0 B");
        assertThat(Formats.bytes(2_500_000)).isEqualTo("2,5 MB");
        assertThat(Formats.duration(Duration.ofSeconds(75))).isEqualTo("1 phút 15 giây");
        assertThat(Formats.duration(Duration.ofMinutes(125))).isEqualTo("2 giờ 5 phút");
    }
}
