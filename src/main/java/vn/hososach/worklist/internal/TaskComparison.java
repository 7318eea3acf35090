package vn.hososach.worklist.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.Difference;
import vn.hososach.worklist.Queue;

/** Holds the work list's rows against the engine's own tables, in one statement, and mends what differs. */
@Repository
public class TaskComparison {

    // The engine's times carry no zone; the driver sets the session to the zone of the JVM that wrote them.
    private static final String COMPARE =
            """
            select t.id_ as engine_id, t.description_ as engine_commune, t.assignee_ as engine_assignee,
                   t.priority_ as engine_priority, l.group_id_ as engine_queue,
                   t.due_date_::timestamptz as engine_due, t.follow_up_date_::timestamptz as engine_follow_up,
                   d.key_ as process_key, t.task_def_key_ as step, p.business_key_ as case_key,
                   t.create_time_::timestamptz as created_at,
                   i.task_id as item_id, i.commune_code as item_commune, i.assignee as item_assignee,
                   i.priority as item_priority, i.queue as item_queue, i.due_at as item_due,
                   i.follow_up_at as item_follow_up
            from (select * from hss.work_item where commune_code = any(:communes)) i
            full join (camunda.act_ru_task t
                join camunda.act_re_procdef d on d.id_ = t.proc_def_id_
                join camunda.act_ru_execution p on p.id_ = t.proc_inst_id_
                left join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate')
              on t.id_ = i.task_id
            where i.task_id is null or t.id_ is null
               or (i.assignee, i.priority, i.queue, i.due_at, i.follow_up_at) is distinct from
                  (t.assignee_::text, t.priority_, l.group_id_::text, t.due_date_::timestamptz,
                   t.follow_up_date_::timestamptz)
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final WorkItemRows rows;
    private final WorkItemProjection projection;

    TaskComparison(JdbcClient jdbc, Actors actors, WorkItemRows rows, WorkItemProjection projection) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.rows = rows;
        this.projection = projection;
    }

    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return differing().stream().flatMap(it -> it.differences().stream()).toList();
    }

    /** Makes the rows agree with the engine and returns what did not. */
    @Transactional
    public List<Difference> repair() {
        List<ComparedTask> differing = differing();
        differing.forEach(this::mend);
        return differing.stream().flatMap(it -> it.differences().stream()).toList();
    }

    private List<ComparedTask> differing() {
        return jdbc.sql(COMPARE)
                .param("communes", WorkItemColumns.communes(actors.scope()))
                .query(ComparedTask::of)
                .list();
    }

    private void mend(ComparedTask task) {
        ComparedTask.Side engine = task.engine();
        if (engine == null) {
            rows.finish(task.taskId(), commune(task.item()), "CANCELLED", "");
            return;
        }
        CommuneCode commune =
                task.item() == null ? projection.begun(task.engineTask()).commune() : commune(task.item());
        rows.update(engine.state(task.taskId(), commune));
        rows.changeQueue(task.taskId(), commune, Queue.of(engine.queue()));
    }

    private static CommuneCode commune(ComparedTask.Side item) {
        return new CommuneCode(Objects.requireNonNull(item.commune()));
    }
}
