package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.internal.DueSweep;

@HssTest
class DueSweepTest {

    private static CommuneCode commune;

    @Autowired
    SampleCases cases;

    @Autowired
    DueSweep sweep;

    @Autowired
    Reminders reminders;

    @Autowired
    WorklistQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    TaskService tasks;

    private Actor staff;

    @BeforeEach
    void people(@Autowired JdbcClient jdbc) {
        commune = commune == null ? TestCommunes.invented(jdbc) : commune;
        staff = TestActors.of(Role.STATION_STAFF, commune);
    }

    @Test
    void a_late_task_rises_and_is_announced_exactly_once() {
        CaseKey key = cases.start(commune);
        int before = item(key).priority();
        dueYesterday(key);

        sweep.sweep();
        sweep.sweep();

        assertThat(reminders.of(key)).hasSize(1);
        assertThat(item(key).late()).isTrue();
        assertThat(item(key).priority()).isEqualTo(before + 20);
        assertThat(item(key).priorityReason()).isEqualTo("OVERDUE");
    }

    @Test
    void a_task_with_time_left_is_left_alone() {
        CaseKey key = cases.start(commune);

        sweep.sweep();

        assertThat(reminders.of(key)).isEmpty();
        assertThat(item(key).late()).isFalse();
    }

    @Test
    void a_postponed_task_is_announced_again_when_it_becomes_late_again() {
        CaseKey key = cases.start(commune);
        dueYesterday(key);
        sweep.sweep();
        setDue(key, Instant.now().plus(1, ChronoUnit.DAYS));
        assertThat(item(key).late()).isFalse();
        dueYesterday(key);

        sweep.sweep();

        assertThat(reminders.of(key)).hasSize(2);
    }

    @Test
    void a_listener_that_fails_holds_up_nobody_else_and_is_tried_again() {
        CaseKey failing = cases.start(commune);
        CaseKey other = cases.start(commune);
        dueYesterday(failing);
        dueYesterday(other);
        reminders.failFor = failing;

        sweep.sweep();
        assertThat(reminders.of(other)).hasSize(1);
        assertThat(item(failing).priorityReason()).isEqualTo("ROUTINE");

        reminders.failFor = null;
        sweep.sweep();
        assertThat(reminders.of(failing)).hasSize(1);
        assertThat(item(failing).priorityReason()).isEqualTo("OVERDUE");
    }

    private void dueYesterday(CaseKey key) {
        setDue(key, Instant.now().minus(1, ChronoUnit.DAYS));
    }

    private void setDue(CaseKey key, Instant due) {
        actors.runAs(staff, () -> tasks.setDueDate(item(key).taskId(), Date.from(due)));
    }

    private WorkItem item(CaseKey key) {
        return actors.runAs(staff, () -> queries.ofCase(staff.scope(), key)).get(0);
    }
}
