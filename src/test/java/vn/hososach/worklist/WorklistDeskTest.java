package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
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
import vn.hososach.access.UserDesk;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class WorklistDeskTest {

    private static CommuneCode commune;
    private static CommuneCode neighbour;

    @Autowired
    SampleCases cases;

    @Autowired
    ProcessDriver process;

    @Autowired
    WorklistDesk desk;

    @Autowired
    BulkDesk bulk;

    @Autowired
    WorklistQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    TaskService tasks;

    private Actor staff;
    private Actor colleague;
    private Actor head;

    @BeforeEach
    void people(@Autowired JdbcClient jdbc, @Autowired UserDesk users) {
        commune = commune == null ? TestCommunes.invented(jdbc) : commune;
        neighbour = neighbour == null ? TestCommunes.invented(jdbc) : neighbour;
        staff = TestActors.of("lan." + commune, Role.STATION_STAFF, commune);
        colleague = TestActors.of("minh." + commune, Role.STATION_STAFF, commune);
        head = TestActors.of("truong." + commune, Role.STATION_HEAD, commune);
        actors.runAs(actors.system("test"), () -> {
            users.save(colleague, "mật khẩu thử", false);
            users.save(TestActors.of("ca." + commune, Role.COMMUNE_POLICE, commune), "mật khẩu thử", false);
        });
    }

    @Test
    void a_claimed_task_is_mine_in_the_inbox_and_in_the_engine() {
        String task = task(cases.start(commune));

        as(staff, () -> desk.claim(task));

        assertThat(find(task).assignee()).isEqualTo(staff.username());
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(staff.username());
    }

    @Test
    void claiming_is_noted_in_the_audit_trail(@Autowired JdbcClient jdbc) {
        String task = task(cases.start(commune));

        as(staff, () -> desk.claim(task));

        assertThat(jdbc.sql("select action, actor, stream from hss.audit_event where object_id = :task")
                        .param("task", task)
                        .query()
                        .singleRow())
                .containsEntry("action", "CLAIM")
                .containsEntry("actor", staff.username())
                .containsEntry("stream", commune.value());
    }

    @Test
    void a_task_that_a_colleague_has_is_refused_with_his_name() {
        String task = task(cases.start(commune));
        as(colleague, () -> desk.claim(task));

        assertThatThrownBy(() -> as(staff, () -> desk.claim(task))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("work-item-taken");
            assertThat(refusal.params()).hasToString("{assignee=" + colleague.username() + "}");
        });
    }

    @Test
    void a_task_of_another_commune_is_not_there_at_all() {
        String task = task(cases.start(neighbour));

        assertRefused("work-item-gone", () -> as(staff, () -> desk.claim(task)));
    }

    @Test
    void a_task_of_a_queue_that_the_role_does_not_serve_is_refused() {
        String task = task(cases.start(commune));
        Actor police = TestActors.of(Role.COMMUNE_POLICE, commune);

        assertRefused("queue-not-yours", () -> as(police, () -> desk.claim(task)));
        assertThat(find(task).assignee()).isNull();
    }

    @Test
    void one_gives_back_ones_own_task_and_the_head_anybodys() {
        String task = task(cases.start(commune));
        as(colleague, () -> desk.claim(task));

        assertRefused("role-not-allowed", () -> as(staff, () -> desk.release(task)));
        as(head, () -> desk.release(task));

        assertThat(find(task).assignee()).isNull();
    }

    @Test
    void the_head_gives_a_task_to_a_colleague_of_the_station_and_to_nobody_else() {
        String task = task(cases.start(commune));

        as(head, () -> desk.assign(task, colleague.username()));
        assertThat(find(task).assignee()).isEqualTo(colleague.username());

        assertRefused("colleague-not-suitable", () -> as(head, () -> desk.assign(task, "ca." + commune)));
        assertRefused("role-not-allowed", () -> as(staff, () -> desk.assign(task, colleague.username())));
    }

    @Test
    void a_transferred_task_is_in_the_new_queue_only_in_the_row_and_in_the_engine() {
        String task = task(cases.start(commune));
        as(staff, () -> desk.claim(task));

        as(staff, () -> desk.transfer(task, Queue.HEAD, "cần ý kiến trạm trưởng"));

        assertThat(find(task).queue()).isEqualTo(Queue.HEAD);
        assertThat(find(task).assignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("head");
        assertRefused("queue-not-yours", () -> as(staff, () -> desk.claim(task)));
    }

    @Test
    void work_cannot_be_moved_to_the_police() {
        String task = task(cases.start(commune));

        assertRefused("transfer-not-possible", () -> as(staff, () -> desk.transfer(task, Queue.POLICE, "nhờ")));
    }

    @Test
    void a_bulk_claim_tells_the_result_of_each_item_and_a_refused_one_leaves_the_others_done() {
        List<String> ids = cases.start(commune, 3).stream().map(this::task).toList();
        as(colleague, () -> desk.claim(ids.get(1)));

        List<BulkResult> results = actors.runAs(staff, () -> bulk.claim(ids));

        assertThat(results).extracting(BulkResult::done).containsExactly(true, false, true);
        assertThat(results.get(1).refusal().code()).isEqualTo("work-item-taken");
        assertThat(find(ids.get(2)).assignee()).isEqualTo(staff.username());
    }

    @Test
    void a_finished_task_can_no_longer_be_claimed() {
        CaseKey key = cases.start(commune);
        String task = task(key);
        process.complete(key, "first-step", Map.of());

        assertRefused("work-item-gone", () -> as(staff, () -> desk.claim(task)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private void as(Actor actor, Runnable act) {
        actors.runAs(actor, act);
    }

    private WorkItem find(String task) {
        Supplier<WorkItem> query = () -> queries.find(head.scope(), task).orElseThrow();
        return actors.runAs(head, query);
    }

    private String task(CaseKey key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult()
                .getId();
    }
}
