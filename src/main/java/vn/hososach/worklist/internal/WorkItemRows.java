package vn.hososach.worklist.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorkItemDetails;

/** Writes and locks rows of {@code work_item}. Every statement names the commune, which is the partition. */
@Repository
public class WorkItemRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(EngineTask task, WorkItemDetails details, Timing timing) {
        jdbc.sql(
                        """
                        insert into hss.work_item (commune_code, task_id, process_key, step, queue, case_key, title,
                            subject_name, birth_year, masked_id, hamlet, finding_codes, assignee, priority,
                            priority_reason, created_at, due_at)
                        values (:commune, :task, :process, :step, :queue, :case, :title, :name, :birthYear, :maskedId,
                            :hamlet, :findings, :assignee, :priority, :reason, :created, :due)
                        """)
                .param("commune", details.commune().value())
                .param("task", task.taskId())
                .param("process", task.processKey())
                .param("step", task.step())
                .param("queue", task.queue().id())
                .param("case", task.caseKey().value())
                .param("title", details.title())
                .param("name", details.subjectName())
                .param("birthYear", details.birthYear())
                .param("maskedId", details.maskedId())
                .param("hamlet", details.hamlet())
                .param("findings", details.findingCodes().toArray(String[]::new))
                .param("assignee", task.assignee())
                .param("priority", timing.priority())
                .param("reason", timing.reason())
                .param("created", task.createdAt())
                .param("due", timing.dueAt())
                .update();
    }

    /** Takes over what the engine changed; an unchanged row is left alone. */
    void update(TaskState state) {
        jdbc.sql(
                        """
                        update hss.work_item
                        set assignee = :assignee, priority = :priority, due_at = coalesce(:due, due_at),
                            follow_up_at = :followUp, overdue = overdue and coalesce(:due, due_at) < :now,
                            version = version + 1
                        where commune_code = :commune and task_id = :task
                          and (assignee, priority, due_at, follow_up_at) is distinct from
                              (cast(:assignee as text), :priority, coalesce(:due, due_at), cast(:followUp as timestamptz))
                        """)
                .param("assignee", state.assignee())
                .param("priority", state.priority())
                .param("due", state.dueAt())
                .param("followUp", state.followUpAt())
                .param("now", OffsetDateTime.now(clock))
                .param("commune", state.commune().value())
                .param("task", state.taskId())
                .update();
    }

    /** Moves the row to the finished ones. A row that is already gone stays so. */
    void finish(String taskId, CommuneCode commune, String outcome, String by) {
        jdbc.sql(
                        """
                        with gone as (delete from hss.work_item where commune_code = :commune and task_id = :task returning *)
                        insert into hss.work_item_done (commune_code, task_id, process_key, step, queue, case_key, title,
                            assignee, created_at, finished_at, outcome)
                        select commune_code, task_id, process_key, step, queue, case_key, title,
                            coalesce(assignee, nullif(:by, '')), created_at, :now, :outcome
                        from gone
                        """)
                .param("commune", commune.value())
                .param("task", taskId)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", outcome)
                .update();
    }

    public void changeQueue(String taskId, CommuneCode commune, Queue queue) {
        jdbc.sql(
                        """
                        update hss.work_item set queue = :queue, version = version + 1
                        where commune_code = :commune and task_id = :task and queue <> :queue
                        """)
                .param("queue", queue.id())
                .param("commune", commune.value())
                .param("task", taskId)
                .update();
    }

    /** The row of this task, locked until the transaction ends. */
    public Optional<WorkItem> lock(Scope scope, String taskId) {
        return jdbc.sql("select " + WorkItemColumns.ALL
                        + " from hss.work_item where commune_code = any(:communes) and task_id = :task for update")
                .param("now", OffsetDateTime.now(clock))
                .param("communes", WorkItemColumns.communes(scope))
                .param("task", taskId)
                .query(WorkItemColumns::workItem)
                .optional();
    }

    /** The first row nobody else is just taking, locked until the transaction ends. */
    public Optional<WorkItem> lockNext(Scope scope, InboxFilter filter) {
        InboxSql sql = new InboxSql(scope, filter.assignee(null).onlyUnassigned(true), OffsetDateTime.now(clock));
        return jdbc.sql("select " + WorkItemColumns.ALL + " from hss.work_item" + sql.where() + InboxSql.ORDER
                        + " limit 1 for update skip locked")
                .params(sql.params())
                .query(WorkItemColumns::workItem)
                .optional();
    }

    /** Items past their due time that nobody has been reminded of. */
    List<WorkItem> becameLate(Scope scope, int limit) {
        return jdbc.sql("select " + WorkItemColumns.ALL + " from hss.work_item where commune_code = any(:communes)"
                        + " and not overdue and due_at < :now order by due_at, task_id limit :limit")
                .param("communes", WorkItemColumns.communes(scope))
                .param("now", OffsetDateTime.now(clock))
                .param("limit", limit)
                .query(WorkItemColumns::workItem)
                .list();
    }

    /** Marks the item as late; false when somebody else did, or when it is finished or got a new due time. */
    boolean markOverdue(CommuneCode commune, String taskId) {
        return jdbc.sql(
                                """
                        update hss.work_item set overdue = true, priority_reason = 'OVERDUE', version = version + 1
                        where commune_code = :commune and task_id = :task and not overdue and due_at < :now
                        """)
                        .param("commune", commune.value())
                        .param("task", taskId)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
