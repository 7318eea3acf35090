package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososach.decision.DecisionFailed;

class BoundsTest {

    @Test
    void every_bound_has_its_value_in_the_table() {
        for (Bound bound : Bound.values()) {
            assertThat(InForce.bounds().value(bound)).as(bound.name()).isNotNegative();
        }
        assertThat(InForce.bounds().whole(Bound.CONTACT_LONG_MONTHS)).isEqualTo(24);
    }

    @Test
    void bounds_that_cross_each_other_are_refused() {
        assertThatThrownBy(() -> InForce.bounds(Map.of(Bound.MOTHER_MAX_YEARS, 11)))
                .isInstanceOf(DecisionFailed.class)
                .hasMessageContaining("MOTHER_MIN_YEARS is above MOTHER_MAX_YEARS");
    }

    @Test
    void a_negative_bound_is_refused() {
        assertThatThrownBy(() -> InForce.bounds(Map.of(Bound.DOSE_DAYS, -1))).isInstanceOf(DecisionFailed.class);
    }
}
