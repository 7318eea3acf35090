package vn.hososach.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;

/** What a start makes of jobs that are said to be running. */
@HssTest
class InterruptedJobsTest {

    @Autowired
    JobDesk desk;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_job_whose_process_is_gone_is_interrupted_and_a_living_one_goes_on() throws Exception {
        long dead = jdbc.sql("insert into hss.job (kind, title, actor, started_at) values ('TEST', 'Việc cũ', 'lan',"
                        + " now()) returning job_id")
                .query(Long.class)
                .single();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        long living = actors.runAs(
                TestActors.of(Role.STATION_STAFF, new CommuneCode("00004")),
                () -> desk.start("TEST", "Việc đang chạy", progress -> {
                    begun.countDown();
                    await(end);
                    return "xong";
                }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        desk.noteInterrupted();

        assertThat(state(dead)).isEqualTo("INTERRUPTED");
        assertThat(state(living)).isEqualTo("RUNNING");
        end.countDown();
    }

    @Test
    void one_sees_ones_own_running_job_only() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Actor sender = TestActors.of(Role.STATION_STAFF, new CommuneCode("00004"));
        long job = actors.runAs(
                sender,
                () -> desk.start("TEST-OWN", "Việc đang chạy", progress -> {
                    await(end);
                    return "xong";
                }));
        assertThat(actors.runAs(sender, () -> desk.runningOfMine("TEST-OWN")))
                .hasValueSatisfying(state -> assertThat(state.id()).isEqualTo(job));
        assertThat(actors.runAs(
                        TestActors.of(Role.STATION_HEAD, new CommuneCode("00004")),
                        () -> desk.runningOfMine("TEST-OWN")))
                .isEmpty();
        end.countDown();
    }

    private String state(long job) {
        return jdbc.sql("select state from hss.job where job_id = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
