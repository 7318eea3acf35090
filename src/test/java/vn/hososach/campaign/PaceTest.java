package vn.hososach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.calendar.WorkingDays;
import vn.hososach.campaign.internal.Pace;
import vn.hososach.territory.CommuneCode;

class PaceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final Pace pace = new Pace(new WorkingDays());

    @Test
    void what_is_missing_is_spread_over_the_working_days_left() {
        Progress progress = progress(complete(800), List.of());

        assertThat(progress.workingDaysLeft()).isEqualTo(7);
        assertThat(progress.administrative().missing()).isEqualTo(150);
        assertThat(progress.administrative().perWorkingDay()).isEqualTo(22);
        assertThat(progress.administrative().reached()).isFalse();
    }

    @Test
    void a_target_is_reached_exactly_at_its_share() {
        assertThat(progress(complete(949), List.of()).administrative().reached())
                .isFalse();
        assertThat(progress(complete(950), List.of()).administrative().reached())
                .isTrue();
        assertThat(progress(complete(950), List.of()).administrative().expectedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void a_commune_without_records_has_reached_nothing() {
        assertThat(progress(Kpis.NONE, List.of()).targetsReached()).isFalse();
    }

    @Test
    void the_forecast_follows_the_gain_of_the_last_two_weeks() {
        List<KpiDay> days = List.of(day("2026-10-30", 100), day("2026-11-13", 700));

        Goal goal = progress(complete(800), days).administrative();

        assertThat(goal.pace()).isEqualTo(20);
        assertThat(goal.expectedOn()).isEqualTo("2026-12-02");
    }

    @Test
    void everybody_in_scope_is_to_be_done_with_by_the_end() {
        assertThat(progress(complete(800), List.of()).processed().missing()).isEqualTo(200);
        assertThat(progress(complete(1000), List.of()).processed().reached()).isTrue();
    }

    @Test
    void without_gain_there_is_no_forecast() {
        Goal goal = progress(complete(800), List.of(day("2026-11-13", 900))).administrative();

        assertThat(goal.pace()).isZero();
        assertThat(goal.expectedOn()).isNull();
    }

    @Test
    void who_is_under_the_straight_line_to_the_target_is_behind() {
        List<KpiDay> days = List.of(day("2026-11-02", 500));

        assertThat(progress(complete(800), days).administrative().planned()).isCloseTo(79.25, within(0.01));
        assertThat(progress(complete(800), days).administrative().behind()).isFalse();
        assertThat(progress(complete(790), days).administrative().behind()).isTrue();
    }

    @Test
    void when_the_time_is_over_everything_is_due_at_once() {
        CommuneCampaign over = campaign("2026-11-01", "2026-11-15");

        Progress progress = pace.of(over, new Pace.Targets(95, 90), complete(800), List.of(), TODAY);

        assertThat(progress.workingDaysLeft()).isZero();
        assertThat(progress.administrative().perWorkingDay()).isEqualTo(150);
    }

    private Progress progress(Kpis now, List<KpiDay> days) {
        return pace.of(campaign("2026-10-30", "2026-11-30"), new Pace.Targets(95, 90), now, days, TODAY);
    }

    private static Kpis complete(long records) {
        return new Kpis(1000, 1000, records, 1000, records, records, records, 900, 900, 0, 1000, records);
    }

    private static KpiDay day(String day, long records) {
        return new KpiDay(LocalDate.parse(day), complete(records), 0, 0, OffsetDateTime.MIN);
    }

    private static CommuneCampaign campaign(String first, String last) {
        return new CommuneCampaign(
                1,
                1,
                new CommuneCode("00577"),
                "Xã Bát Tràng",
                LocalDate.parse(first),
                LocalDate.parse(last),
                Phase.WORKING,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
