package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hososach.access.Role;

class QueueTest {

    @ParameterizedTest
    @CsvSource({
        "STATION_STAFF, STATION",
        "STATION_HEAD, STATION HEAD",
        "COMMUNE_POLICE, POLICE",
        "SUPERVISOR, SUPERVISION",
        "COMMUNE_CHAIR, CHAIR",
        "ADMINISTRATOR, ''"
    })
    void each_role_has_its_queues_and_no_other(Role role, String queues) {
        assertThat(Queue.of(role).stream().map(Queue::name).sorted())
                .containsExactly(
                        queues.isEmpty()
                                ? new String[0]
                                : Arrays.stream(queues.split(" ")).sorted().toArray(String[]::new));
    }

    @Test
    void a_supervisor_may_decide_a_batch_of_the_head_but_not_sign_his_report() {
        assertThat(Queue.HEAD.serves(Role.SUPERVISOR, "decide-batch")).isTrue();
        assertThat(Queue.HEAD.serves(Role.SUPERVISOR, "sign-report")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void work_of_police_and_chair_cannot_be_moved_in_or_out(Queue other) {
        assertThat(Queue.POLICE.mayMoveTo(other)).isFalse();
        assertThat(Queue.CHAIR.mayMoveTo(other)).isFalse();
        assertThat(other.mayMoveTo(Queue.POLICE)).isFalse();
        assertThat(other.mayMoveTo(Queue.CHAIR)).isFalse();
    }
}
