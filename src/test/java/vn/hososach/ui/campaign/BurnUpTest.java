package vn.hososach.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.ui.campaign.BurnUp.Point;

class BurnUpTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final LocalDate END = START.plusDays(90);

    @Test
    void the_line_goes_on_to_the_day_the_target_is_expected() {
        assertThat(chart(day(60), new Point(day(10), 50)).projection()).contains(new Point(day(60), 95));
    }

    @Test
    void a_target_expected_after_the_end_is_cut_at_the_end() {
        assertThat(chart(day(170), new Point(day(10), 55)).projection()).contains(new Point(END, 75));
    }

    @Test
    void without_progress_the_line_runs_level() {
        assertThat(chart(null, new Point(day(10), 50)).projection()).contains(new Point(END, 50));
    }

    @Test
    void nothing_is_projected_once_the_target_is_reached_or_before_the_first_figure() {
        assertThat(chart(day(9), new Point(day(10), 96)).projection()).isEmpty();
        assertThat(chart(null).projection()).isEmpty();
    }

    private static LocalDate day(int offset) {
        return START.plusDays(offset);
    }

    private static BurnUp chart(LocalDate expectedOn, Point... points) {
        return new BurnUp(List.of(points), START, END, 95, expectedOn);
    }
}
