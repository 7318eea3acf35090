package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.records.BasicHealth;

/** Measures, growth, doses and pregnancies against the limits and bounds in force. */
class VitalFactsTest {

    private static final BasicHealth.Answer NOT = BasicHealth.Answer.NOT_ASKED;
    private static final BasicHealth.State ASKED = BasicHealth.State.NOT_ASKED;

    private final Bounds bounds = InForce.bounds();
    private final Limits limits = InForce.limits();

    @ParameterizedTest
    @CsvSource({"30, 165, OK", "30, 1.65, METRES", "30, 125, SOFT", "30, 60, HARD", "0, 50, OK", "0, 100, HARD"})
    void a_height_is_judged_by_age(int age, double cm, VitalFacts.Value expected) {
        assertThat(VitalFacts.height(cm, limits.of(Limits.Measure.HEIGHT, age))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"120, 80, OK", "80, 120, SWAPPED", "85, 80, OUT_OF_RANGE", "300, 80, OUT_OF_RANGE", "120, , MISSING"})
    void pressures_lie_at_least_ten_apart(Integer upper, Integer lower, VitalFacts.Pressure expected) {
        assertThat(VitalFacts.pressure(upper, lower, limits, bounds)).isEqualTo(expected);
    }

    private static HealthEvent event(HealthEvent.Kind kind, String on, Map<String, String> values) {
        return new HealthEvent(kind, LocalDate.parse(on), values);
    }

    private static Subject woman() {
        return Subjects.of(Subjects.person("Nguyễn Thị Hà", "1990-02-03", "2", "001190000001"), null);
    }

    private Object[] growth(Map<String, String> before, Map<String, String> now) {
        return GrowthFacts.of(
                woman(),
                event(HealthEvent.Kind.MEASUREMENT, "2026-05-20", now),
                event(HealthEvent.Kind.MEASUREMENT, "2026-05-01", before),
                limits,
                bounds);
    }

    @Test
    void an_adult_neither_grows_by_more_than_three_centimetres_nor_gains_a_fifth_in_a_month() {
        Map<String, String> before = Map.of("heightCm", "160", "weightKg", "50");
        assertThat(growth(before, Map.of("heightCm", "163", "weightKg", "60")))
                .startsWith(GrowthFacts.Height.NONE, GrowthFacts.Weight.NONE);
        assertThat(growth(before, Map.of("heightCm", "164", "weightKg", "61")))
                .startsWith(GrowthFacts.Height.ADULT_JUMP, GrowthFacts.Weight.ADULT_JUMP);
    }

    @Test
    void pulse_z_score_and_weight_at_birth_have_their_limits() {
        assertThat(growth(Map.of(), Map.of("pulse", "72", "z", "2", "birthWeightG", "3000")))
                .contains(GrowthFacts.Signs.OK, GrowthFacts.ZScore.OK, GrowthFacts.BirthSize.OK);
        assertThat(growth(Map.of(), Map.of("pulse", "230", "z", "-6.5", "birthWeightG", "400")))
                .contains(
                        GrowthFacts.Signs.OUT_OF_RANGE, GrowthFacts.ZScore.FLAGGED, GrowthFacts.BirthSize.OUT_OF_RANGE);
        assertThat(growth(Map.of(), Map.of()))
                .contains(GrowthFacts.Signs.OK, GrowthFacts.ZScore.NOT_CHECKED, GrowthFacts.BirthSize.NOT_CHECKED);
    }

    @Test
    void doses_of_a_series_lie_at_least_28_days_apart() {
        HealthEvent first = event(HealthEvent.Kind.DOSE, "2026-05-01", Map.of("antigen", "DPT"));
        HealthEvent early = event(HealthEvent.Kind.DOSE, "2026-05-28", Map.of("antigen", "DPT"));
        HealthEvent good = event(HealthEvent.Kind.DOSE, "2026-05-29", Map.of("antigen", "DPT"));
        assertThat(DoseFacts.of(woman(), early, first, true, bounds)).contains(DoseFacts.Interval.TOO_SHORT);
        assertThat(DoseFacts.of(woman(), good, first, true, bounds)).contains(DoseFacts.Interval.OK);
        assertThat(DoseFacts.of(woman(), good, first, true, InForce.bounds(Map.of(Bound.DOSE_DAYS, 60))))
                .contains(DoseFacts.Interval.TOO_SHORT);
    }

    @Test
    void a_pregnancy_is_overdue_after_42_weeks_and_belongs_to_women_of_10_to_55() {
        HealthEvent open = event(
                HealthEvent.Kind.PREGNANCY,
                "2026-02-01",
                Map.of("lastPeriod", Subjects.TODAY.minusWeeks(43).toString()));
        assertThat(ReproductiveFacts.of(woman(), open, bounds))
                .contains(
                        ReproductiveFacts.About.WOMAN,
                        ReproductiveFacts.AgeThen.OK,
                        ReproductiveFacts.Pregnancy.OVERDUE);
        Subject old = Subjects.of(Subjects.person("Trần Thị Cụ", "1950-02-03", "2", "001150000001"), null);
        assertThat(ReproductiveFacts.of(old, open, bounds)).contains(ReproductiveFacts.AgeThen.OUTSIDE);
        Subject man = Subjects.of(Subjects.person("Trần Văn Cụ", "1990-02-03", "1", "001090000001"), null);
        assertThat(ReproductiveFacts.of(man, open, bounds)).contains(ReproductiveFacts.About.NOT_A_WOMAN);
    }

    @Test
    void blood_groups_of_two_sources_that_disagree_are_told() {
        BasicHealth health =
                new BasicHealth(null, null, null, null, null, NOT, NOT, NOT, NOT, NOT, ASKED, ASKED, "A", "+", null);
        assertThat(VitalFacts.blood(health, "A+")).isEqualTo(VitalFacts.Blood.OK);
        assertThat(VitalFacts.blood(health, "B")).isEqualTo(VitalFacts.Blood.CONFLICT);
    }
}
