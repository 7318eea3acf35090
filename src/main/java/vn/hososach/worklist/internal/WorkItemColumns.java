package vn.hososach.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.TreeSet;
import vn.hososach.access.Scope;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.WorkItem;

/** How a row of {@code work_item} becomes a record, and which communes a scope names. */
public final class WorkItemColumns {

    /** The columns of a {@link WorkItem}; needs the parameter {@code now}. */
    public static final String ALL = "*, due_at < :now as late";

    private WorkItemColumns() {}

    public static WorkItem workItem(ResultSet row, int n) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                new CommuneCode(row.getString("commune_code")),
                row.getString("process_key"),
                row.getString("step"),
                Queue.of(row.getString("queue")),
                new CaseKey(row.getString("case_key")),
                row.getString("title"),
                row.getString("subject_name"),
                row.getString("birth_year"),
                row.getString("masked_id"),
                row.getString("hamlet"),
                Arrays.asList((String[]) row.getArray("finding_codes").getArray()),
                row.getString("assignee"),
                row.getInt("priority"),
                row.getString("priority_reason"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("follow_up_at", OffsetDateTime.class),
                row.getBoolean("late"),
                row.getInt("version"));
    }

    /** The codes of the scope; who sees the whole city also sees the tasks that belong to no commune. */
    public static String[] communes(Scope scope) {
        TreeSet<String> codes = new TreeSet<>(Arrays.asList(scope.codes()));
        if (scope.city()) {
            codes.add(WorkItem.CITY.value());
        }
        return codes.toArray(String[]::new);
    }
}
