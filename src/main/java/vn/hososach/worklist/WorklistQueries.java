package vn.hososach.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.internal.InboxSql;
import vn.hososach.worklist.internal.WorkItemColumns;

/** Reads the work list, never the engine. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class WorklistQueries {

    private static final String SELECT = "select " + WorkItemColumns.ALL + " from hss.work_item ";

    private final JdbcClient jdbc;
    private final ListTrail trail;
    private final Clock clock;

    WorklistQueries(JdbcClient jdbc, ListTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of the inbox, urgent first; {@code after} is {@link InboxPage#next()} of the page before. */
    @Transactional
    public InboxPage inbox(Scope scope, InboxFilter filter, @Nullable InboxKey after, int size) {
        InboxSql sql = new InboxSql(scope, filter, now()).after(after);
        List<WorkItem> rows = jdbc.sql(SELECT + sql.where() + InboxSql.ORDER + " limit :size")
                .params(sql.params())
                .param("size", size + 1)
                .query(WorkItemColumns::workItem)
                .list();
        List<WorkItem> page = List.copyOf(rows.subList(0, Math.min(size, rows.size())));
        trail.shown(
                "work_item",
                page,
                WorkItem::commune,
                filter.step(),
                filter.finding(),
                filter.hamlet(),
                ListTrail.masked(filter.name()),
                filter.assignee());
        return new InboxPage(page, rows.size() > size);
    }

    public long count(Scope scope, InboxFilter filter) {
        InboxSql sql = new InboxSql(scope, filter, now());
        return jdbc.sql("select count(*) from hss.work_item" + sql.where())
                .params(sql.params())
                .query(Long.class)
                .single();
    }

    /** Counts per queue and step in one grouped query. */
    public List<StepCount> countsByStep(Scope scope, InboxFilter filter) {
        InboxSql sql = new InboxSql(scope, filter, now());
        return jdbc.sql("select queue, step, count(*) as open, count(*) filter (where due_at < :now) as late,"
                        + " count(*) filter (where assignee is null) as unassigned from hss.work_item" + sql.where()
                        + " group by queue, step order by queue, step")
                .params(sql.params())
                .query((row, n) -> new StepCount(
                        Queue.of(row.getString("queue")),
                        row.getString("step"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("unassigned")))
                .list();
    }

    /** How many open tasks carry each finding, the most frequent first. */
    public List<ValueCount> countsByFinding(Scope scope, InboxFilter filter) {
        return counts(scope, filter, ", unnest(finding_codes) as value", "value");
    }

    /** How many open tasks lie in each hamlet; tasks without one are not counted. */
    public List<ValueCount> countsByHamlet(Scope scope, InboxFilter filter) {
        return counts(scope, filter, "", "hamlet");
    }

    public Optional<WorkItem> find(Scope scope, String taskId) {
        return jdbc.sql(SELECT + "where commune_code = any(:communes) and task_id = :task")
                .param("now", now())
                .param("communes", WorkItemColumns.communes(scope))
                .param("task", taskId)
                .query(WorkItemColumns::workItem)
                .optional();
    }

    /** The open tasks of a case; mostly one. */
    public List<WorkItem> ofCase(Scope scope, CaseKey caseKey) {
        return jdbc.sql(SELECT
                        + "where commune_code = any(:communes) and case_key = :case order by created_at, task_id")
                .param("now", now())
                .param("communes", WorkItemColumns.communes(scope))
                .param("case", caseKey.value())
                .query(WorkItemColumns::workItem)
                .list();
    }

    /** What this person has taken, urgent first. */
    public List<WorkItem> assignedTo(Scope scope, String username, int limit) {
        return jdbc.sql(SELECT + "where commune_code = any(:communes) and assignee = :user" + InboxSql.ORDER
                        + " limit :limit")
                .param("now", now())
                .param("communes", WorkItemColumns.communes(scope))
                .param("user", username)
                .param("limit", limit)
                .query(WorkItemColumns::workItem)
                .list();
    }

    /** What this person has finished since then, newest first; cancelled tasks are not work done. */
    public List<DoneItem> doneBy(Scope scope, String username, OffsetDateTime since, int limit) {
        return jdbc.sql(
                        """
                        select * from hss.work_item_done
                        where commune_code = any(:communes) and assignee = :user and finished_at >= :since
                          and outcome <> 'CANCELLED'
                        order by finished_at desc, task_id limit :limit
                        """)
                .param("communes", WorkItemColumns.communes(scope))
                .param("user", username)
                .param("since", since)
                .param("limit", limit)
                .query(WorklistQueries::doneItem)
                .list();
    }

    /** How many tasks this person has finished since then. */
    public long countDoneBy(Scope scope, String username, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select count(*) from hss.work_item_done
                        where commune_code = any(:communes) and assignee = :user and finished_at >= :since
                          and outcome <> 'CANCELLED'
                        """)
                .param("communes", WorkItemColumns.communes(scope))
                .param("user", username)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    /** The finished tasks of a case, oldest first: who did what until now. */
    public List<DoneItem> doneOfCase(Scope scope, CaseKey caseKey) {
        return jdbc.sql(
                        """
                        select * from hss.work_item_done
                        where commune_code = any(:communes) and case_key = :case order by finished_at, task_id
                        """)
                .param("communes", WorkItemColumns.communes(scope))
                .param("case", caseKey.value())
                .query(WorklistQueries::doneItem)
                .list();
    }

    private List<ValueCount> counts(Scope scope, InboxFilter filter, String join, String value) {
        InboxSql sql = new InboxSql(scope, filter, now());
        return jdbc.sql("select " + value + " as value, count(*) as open from hss.work_item" + join + sql.where()
                        + " and " + value + " is not null group by 1 order by 2 desc, 1")
                .params(sql.params())
                .query((row, n) -> new ValueCount(row.getString("value"), row.getLong("open")))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static DoneItem doneItem(ResultSet row, int n) throws SQLException {
        return new DoneItem(
                row.getString("task_id"),
                new CommuneCode(row.getString("commune_code")),
                row.getString("step"),
                new CaseKey(row.getString("case_key")),
                row.getString("title"),
                row.getString("assignee"),
                row.getObject("finished_at", OffsetDateTime.class),
                row.getString("outcome"));
    }
}
