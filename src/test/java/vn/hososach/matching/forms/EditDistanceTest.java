package vn.hososach.matching.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static boolean near(String a, String b) {
        boolean near = EditDistance.atMostOne(EditDistance.packed(a), EditDistance.packed(b));
        assertThat(EditDistance.atMostOne(EditDistance.packed(b), EditDistance.packed(a)))
                .as("symmetric")
                .isEqualTo(near);
        return near;
    }

    @Test
    void one_letter_more_less_other_or_two_exchanged_is_near() {
        assertThat(near("hoan", "hoan")).isTrue();
        assertThat(near("hoan", "hoang")).isTrue();
        assertThat(near("hoan", "oan")).isTrue();
        assertThat(near("nghiem", "nghien")).isTrue();
        assertThat(near("lan", "lam")).isTrue();
        assertThat(near("nguyen", "nugyen")).isTrue();
    }

    @Test
    void two_slips_are_not() {
        assertThat(near("hoan", "huong")).isFalse();
        assertThat(near("lan", "minh")).isFalse();
        assertThat(near("thuy", "thanh")).isFalse();
        assertThat(near("anh", "hna")).isFalse();
    }

    @Test
    void what_is_longer_than_a_syllable_is_not_packed() {
        assertThat(EditDistance.packed("nguyenvan")).isZero();
    }
}
