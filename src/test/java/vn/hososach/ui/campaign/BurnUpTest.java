package vn.hososach.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.ui.campaign.BurnUp.Point;

class BurnUpTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 29);

    @Test
    void steady_progress_is_carried_on_to_the_day_the_target_is_reached() {
        BurnUp chart = chart(new Point(day(0), 50), new Point(day(10), 60));
        assertThat(chart.pace()).hasValueSatisfying(pace -> assertThat(pace).isEqualTo(1.0, within(1e-9)));
        assertThat(chart.reachedOn()).contains(day(45));
    }

    @Test
    void only_the_last_two_weeks_count_for_the_pace() {
        BurnUp chart = chart(new Point(day(0), 0), new Point(day(30), 60), new Point(day(40), 61));
        assertThat(chart.pace()).hasValueSatisfying(pace -> assertThat(pace).isEqualTo(0.1, within(1e-9)));
    }

    @Test
    void standing_still_reaches_nothing() {
        assertThat(chart(new Point(day(0), 60), new Point(day(10), 60)).reachedOn())
                .isEmpty();
        assertThat(chart(new Point(day(0), 60)).reachedOn()).isEmpty();
        assertThat(chart().reachedOn()).isEmpty();
    }

    @Test
    void a_reached_target_names_the_day_it_was_first_reached() {
        assertThat(chart(new Point(day(0), 90), new Point(day(5), 95), new Point(day(9), 96))
                        .reachedOn())
                .contains(day(5));
    }

    @Test
    void the_pace_needed_spreads_what_is_missing_over_the_days_left() {
        LocalDate eve = END.minusDays(5);
        assertThat(chart(new Point(eve, 90)).paceNeeded()).isEqualTo(1.0, within(1e-9));
        assertThat(chart(new Point(END, 90)).paceNeeded()).isEqualTo(5.0, within(1e-9));
    }

    private static LocalDate day(int offset) {
        return START.plusDays(offset);
    }

    private static BurnUp chart(Point... points) {
        return new BurnUp(List.of(points), START, END, 95);
    }
}
