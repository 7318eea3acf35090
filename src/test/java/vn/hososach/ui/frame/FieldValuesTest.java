package vn.hososach.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldValuesTest {

    @Test
    void an_id_beside_another_shows_only_the_digits_in_which_they_differ() {
        assertThat(FieldValues.shown("personal_id", "001061012344", "001061092344"))
                .isEqualTo("001061•1•••4");
        assertThat(FieldValues.shown("personal_id", "001061092344", "001061012344"))
                .isEqualTo("001061•9•••4");
    }

    @Test
    void an_id_that_lost_its_zeros_is_compared_from_the_end() {
        assertThat(FieldValues.shown("personal_id", "1061092344", "001061092344"))
                .isEqualTo("1061•••••4");
        assertThat(FieldValues.shown("personal_id", "001061092344", "1061092344"))
                .isEqualTo("001061•••••4");
    }

    @Test
    void an_id_with_nothing_to_compare_hides_its_middle() {
        assertThat(FieldValues.shown("personal_id", "001061012344", null)).isEqualTo("001061•••••4");
        assertThat(FieldValues.shown("bhyt_card", "GD4010123456789", null)).isEqualTo("GD4010••••••••9");
    }

    @Test
    void codes_become_words_and_dates_are_turned_round() {
        assertThat(FieldValues.shown("sex", "2", "1")).isEqualTo("Nữ");
        assertThat(FieldValues.shown("birth_date", "1936-10-03", null)).isEqualTo("03/10/1936");
        assertThat(FieldValues.shown("birth_date", " ", null)).isNull();
    }
}
