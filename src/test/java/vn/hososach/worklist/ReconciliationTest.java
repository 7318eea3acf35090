package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class ReconciliationTest {

    private static final int ACTIONS = 600;

    private static CommuneCode commune;

    @Autowired
    SampleCases cases;

    @Autowired
    ProcessDriver process;

    @Autowired
    WorklistDesk desk;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Actors actors;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor head;

    @BeforeEach
    void people() {
        commune = commune == null ? TestCommunes.invented(jdbc) : commune;
        head = TestActors.of(Role.STATION_HEAD, commune);
    }

    @Test
    void random_work_with_transfers_cancellations_and_rollbacks_leaves_no_difference() {
        Random random = new Random(20_261_120);
        List<CaseKey> open = new ArrayList<>(cases.start(commune, 40));
        int committed = 0;

        for (int n = 0; n < ACTIONS; n++) {
            CaseKey key = open.get(random.nextInt(open.size()));
            boolean rollBack = n % 10 == 9;
            int action = random.nextInt(8);
            if (attempt(key, action, random, rollBack) && !rollBack) {
                committed++;
                open.removeIf(it -> tasks(it).isEmpty());
            }
            if (open.size() < 20) {
                open.addAll(cases.start(commune, 20));
            }
        }

        assertThat(committed).isGreaterThan(ACTIONS / 2);
        assertThat(reconciliation.differences()).isEmpty();
    }

    @Test
    void each_kind_of_difference_is_found_and_mended_from_the_engine() {
        List<CaseKey> keys = cases.start(commune, 5);
        List<String> ids = keys.stream().map(it -> tasks(it).get(0).getId()).toList();
        actors.runAs(head, () -> tasks.claim(ids.get(0), "lan"));
        spoil("delete from hss.work_item where task_id = :task", ids.get(0));
        spoil("update hss.work_item set assignee = 'nobody' where task_id = :task", ids.get(1));
        spoil("update hss.work_item set queue = 'chair' where task_id = :task", ids.get(2));
        spoil("update hss.work_item set priority = 1 where task_id = :task", ids.get(3));
        spoil("update hss.work_item set due_at = due_at + interval '1 day' where task_id = :task", ids.get(4));
        spoil(
                """
                insert into hss.work_item (commune_code, task_id, process_key, step, queue, case_key, title, created_at, due_at)
                select commune_code, 'dead-' || task_id, process_key, step, queue, case_key, title, created_at, due_at
                from hss.work_item where task_id = :task
                """,
                ids.get(1));

        List<Difference> expected = List.of(
                new Difference(ids.get(0), Difference.Kind.MISSING),
                new Difference(ids.get(1), Difference.Kind.ASSIGNEE),
                new Difference(ids.get(2), Difference.Kind.QUEUE),
                new Difference(ids.get(3), Difference.Kind.PRIORITY),
                new Difference(ids.get(4), Difference.Kind.DUE),
                new Difference("dead-" + ids.get(1), Difference.Kind.DEAD));
        assertThat(reconciliation.differences()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reconciliation.repair()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reconciliation.differences()).isEmpty();
    }

    private boolean attempt(CaseKey key, int action, Random random, boolean rollBack) {
        try {
            actors.runAs(
                    head,
                    () -> transaction.executeWithoutResult(status -> {
                        act(key, action, random);
                        if (rollBack) {
                            status.setRollbackOnly();
                        }
                    }));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void act(CaseKey key, int action, Random random) {
        Task task = tasks(key).get(0);
        switch (action) {
            case 0 -> desk.claim(task.getId());
            case 1 -> desk.release(task.getId());
            case 2 -> desk.transfer(task.getId(), Queue.HEAD, "thử");
            case 3 -> desk.transfer(task.getId(), Queue.STATION, "thử");
            case 4 -> process.complete(key, task.getTaskDefinitionKey(), Map.of());
            case 5 -> runtime.deleteProcessInstance(task.getProcessInstanceId(), "thử", random.nextBoolean());
            case 6 -> tasks.setPriority(task.getId(), random.nextInt(100));
            default -> tasks.setDueDate(task.getId(), new Date(1_800_000_000_000L + random.nextInt(1_000_000)));
        }
    }

    private List<Task> tasks(CaseKey key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key.value()).list();
    }

    private void spoil(String sql, String task) {
        actors.runAs(
                head,
                () -> transaction.executeWithoutResult(status ->
                        assertThat(jdbc.sql(sql).param("task", task).update()).isEqualTo(1)));
    }
}
