package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososach.review.internal.HouseholdFacts.ParentAge;

class HouseholdFactsTest {

    private static ParentAge mother(Bounds bounds, Integer... years) {
        return HouseholdFacts.age(List.of(years), bounds, Bound.MOTHER_MIN_YEARS, Bound.MOTHER_MAX_YEARS);
    }

    @Test
    void a_mother_is_12_to_55_years_older() {
        Bounds bounds = InForce.bounds();
        assertThat(mother(bounds)).isEqualTo(ParentAge.NOT_CHECKED);
        assertThat(mother(bounds, 12)).isEqualTo(ParentAge.FITTING);
        assertThat(mother(bounds, 55)).isEqualTo(ParentAge.FITTING);
        assertThat(mother(bounds, 11)).isEqualTo(ParentAge.ODD);
        assertThat(mother(bounds, 56)).isEqualTo(ParentAge.ODD);
        assertThat(mother(bounds, -20)).isEqualTo(ParentAge.ODD);
    }

    @Test
    void of_two_people_of_the_mothers_name_one_who_fits_is_enough() {
        assertThat(mother(InForce.bounds(), 3, 30)).isEqualTo(ParentAge.FITTING);
        assertThat(mother(InForce.bounds(), 3, 70)).isEqualTo(ParentAge.ODD);
    }

    @Test
    void the_years_are_those_of_the_table_in_force() {
        assertThat(mother(InForce.bounds(Map.of(Bound.MOTHER_MIN_YEARS, 16)), 14))
                .isEqualTo(ParentAge.ODD);
    }
}
