package vn.hososach.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.linkage.CalibrationQueries.RuleFigure;
import vn.hososach.linkage.RuleAssessment.Advice;

class RuleAssessmentTest {

    @Test
    void a_rule_that_people_decide_may_be_automatic_after_three_thousand_answers_without_an_error() {
        assertThat(advice("STEWARD", 2_600, 0)).isEqualTo(Advice.KEEP);
        assertThat(advice("STEWARD", 3_000, 0)).isEqualTo(Advice.MAY_BE_AUTOMATIC);
        assertThat(advice("STEWARD", 3_000, 3)).isEqualTo(Advice.KEEP);
    }

    @Test
    void an_automatic_rule_goes_back_to_people_when_its_errors_cannot_be_chance() {
        assertThat(advice("AUTOMATIC", 1_000, 1)).isEqualTo(Advice.KEEP);
        assertThat(advice("AUTOMATIC", 1_000, 5)).isEqualTo(Advice.LET_PEOPLE_DECIDE);
        assertThat(advice("AUTOMATIC_SAMPLE", 40, 2)).isEqualTo(Advice.LET_PEOPLE_DECIDE);
    }

    @Test
    void a_rule_nobody_has_answered_about_needs_answers() {
        RuleAssessment rule = assess("STEWARD", 0, 0);
        assertThat(rule.advice()).isEqualTo(Advice.NEEDS_ANSWERS);
        assertThat(rule.precision()).isEmpty();
    }

    @Test
    void what_the_police_decide_stays_with_them() {
        assertThat(advice("POLICE", 9_000, 0)).isEqualTo(Advice.KEEP);
    }

    @Test
    void figures_of_communes_are_added_up_and_the_commune_with_most_errors_comes_first() {
        List<RuleAssessment> rules = RuleAssessment.of(List.of(
                new RuleFigure("00001", "S3", "STEWARD", 10, 4, 5, 0),
                new RuleFigure("00002", "S3", "STEWARD", 20, 6, 5, 2),
                new RuleFigure("00001", "A1", "AUTOMATIC", 1, 100, 0, 0)));
        assertThat(rules).extracting(RuleAssessment::rule).containsExactly("A1", "S3");
        assertThat(rules.get(1).pairs()).isEqualTo(30);
        assertThat(rules.get(1).precision()).contains(10 / 12.0);
        assertThat(rules.get(1).communes()).extracting(RuleFigure::commune).containsExactly("00002", "00001");
    }

    @Test
    void work_left_is_what_the_rules_route_to_people() {
        List<WorkForecast> forecast = WorkForecast.of(List.of(
                new RuleFigure("00001", "S3", "STEWARD", 100, 60, 5, 1),
                new RuleFigure("00001", "P1", "POLICE", 0, 40, 0, 0),
                new RuleFigure("00002", "A1", "AUTOMATIC", 900, 900, 0, 0)));
        assertThat(forecast.get(0)).isEqualTo(new WorkForecast("00001", 160, 40, 6));
        assertThat(forecast.get(0).days()).isEqualTo(2.5);
        assertThat(forecast.get(1).days()).isZero();
    }

    private static Advice advice(String route, long confirmed, long refused) {
        return assess(route, confirmed, refused).advice();
    }

    private static RuleAssessment assess(String route, long confirmed, long refused) {
        return RuleAssessment.of(List.of(new RuleFigure("00001", "S3", route, 10, 10, confirmed, refused)))
                .get(0);
    }
}
