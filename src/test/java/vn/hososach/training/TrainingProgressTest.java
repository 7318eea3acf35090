package vn.hososach.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrainingProgressTest {

    private final TrainingProgress progress = new TrainingProgress();

    @Test
    void the_campaign_is_being_made_as_long_as_the_work_runs() {
        progress.during(() -> assertThat(progress.preparing()).isTrue());
        assertThat(progress.preparing()).isFalse();
    }

    @Test
    void a_campaign_that_could_not_be_made_is_not_waited_for() {
        assertThatThrownBy(() -> progress.during(() -> {
                    throw new IllegalStateException("no space left");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(progress.preparing()).isFalse();
    }
}
