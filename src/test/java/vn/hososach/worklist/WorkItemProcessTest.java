package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.territory.CommuneCode;

@HssTest
@CoversProcess(SampleCases.PROCESS)
class WorkItemProcessTest {

    private static CommuneCode commune;

    @Autowired
    SampleCases cases;

    @Autowired
    ProcessDriver process;

    @Autowired
    WorklistQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    private Actor staff;

    @BeforeEach
    void act(@Autowired JdbcClient jdbc) {
        commune = commune == null ? TestCommunes.invented(jdbc) : commune;
        staff = TestActors.of(Role.STATION_STAFF, commune);
    }

    @Test
    void a_new_task_stands_in_the_inbox_with_what_its_step_says_about_it() {
        CaseKey key = cases.start(WorkItemDetails.of(commune, "Sai ngày sinh")
                .about("Nguyễn Thị Hoa", "1984", "••••••••0017")
                .in("Thôn 2")
                .findings(List.of("C17", "F12"), "ERROR"));

        WorkItem item = item(key);

        assertThat(item.step()).isEqualTo("first-step");
        assertThat(item.queue()).isEqualTo(Queue.STATION);
        assertThat(item.subjectName()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(item.findingCodes()).containsExactly("C17", "F12");
        assertThat(item.priority()).isEqualTo(60);
        assertThat(item.priorityReason()).isEqualTo("ERROR");
        assertThat(item.late()).isFalse();
    }

    @Test
    void the_due_time_is_a_working_day_at_the_end_of_office_hours_and_the_engine_has_it_too() {
        CaseKey key = cases.start(commune);

        OffsetDateTime due = item(key).dueAt();

        assertThat(due.atZoneSameInstant(ZoneId.of("Asia/Ho_Chi_Minh")).getHour())
                .isEqualTo(17);
        assertThat(due.atZoneSameInstant(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .getDayOfWeek()
                        .getValue())
                .isLessThanOrEqualTo(5);
        assertThat(task(key).getDueDate().toInstant()).isEqualTo(due.toInstant());
        assertThat(task(key).getPriority()).isEqualTo(item(key).priority());
    }

    @Test
    void nothing_personal_goes_into_the_engine() {
        CaseKey key = cases.start(WorkItemDetails.of(commune, "Sai ngày sinh").about("Trần Văn Nam", "1951", "••0001"));

        assertThat(task(key).getName()).isEqualTo("Bước một");
        assertThat(task(key).getDescription()).isEqualTo(commune.value());
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(task(key).getProcessInstanceId())
                        .list())
                .isEmpty();
    }

    @Test
    void a_finished_task_moves_to_the_done_ones_and_the_next_one_appears() {
        CaseKey key = cases.start(commune);

        actors.runAs(staff, () -> process.complete(key, "first-step", Map.of("outcome", "FINISH")));

        assertThat(item(key).step()).isEqualTo("second-step");
        assertThat(item(key).queue()).isEqualTo(Queue.HEAD);
        assertThat(done(key))
                .singleElement()
                .satisfies(done -> assertThat(done.outcome()).isEqualTo("FINISH"))
                .satisfies(done -> assertThat(done.assignee()).isEqualTo(staff.username()));
        process.complete(key, "second-step", Map.of());
        assertThat(open(key)).isEmpty();
        assertThat(process.ended(key)).isTrue();
    }

    @Test
    void a_cancelled_instance_takes_its_row_along_although_custom_listeners_are_skipped() {
        CaseKey key = cases.start(commune);

        process.cancel(key);

        assertThat(open(key)).isEmpty();
        assertThat(done(key)).extracting(DoneItem::outcome).containsExactly("CANCELLED");
    }

    @Test
    void what_is_rolled_back_leaves_no_row() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    cases.start(WorkItemDetails.of(commune, "Việc bị hủy giao dịch"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(actors.runAs(staff, () -> queries.inbox(staff.scope(), InboxFilter.of(staff.role()), null, 500))
                        .items())
                .extracting(WorkItem::title)
                .doesNotContain("Việc bị hủy giao dịch");
    }

    @Test
    void assignee_priority_due_and_follow_up_follow_the_engine() {
        CaseKey key = cases.start(commune);
        String id = task(key).getId();
        Instant due = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        actors.runAs(staff, () -> {
            tasks.claim(id, "lan");
            tasks.setPriority(id, 77);
            tasks.setDueDate(id, Date.from(due));
            tasks.setFollowUpDate(id, Date.from(due));
        });

        assertThat(item(key).assignee()).isEqualTo("lan");
        assertThat(item(key).priority()).isEqualTo(77);
        assertThat(item(key).dueAt().toInstant()).isEqualTo(due);
        assertThat(item(key).followUpAt()).isNotNull();
    }

    private Task task(CaseKey key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key.value()).singleResult();
    }

    private WorkItem item(CaseKey key) {
        return open(key).get(0);
    }

    private List<WorkItem> open(CaseKey key) {
        return actors.runAs(staff, () -> queries.ofCase(staff.scope(), key));
    }

    private List<DoneItem> done(CaseKey key) {
        return actors.runAs(staff, () -> queries.doneOfCase(staff.scope(), key));
    }
}
