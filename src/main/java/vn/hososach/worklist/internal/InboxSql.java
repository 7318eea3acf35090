package vn.hososach.worklist.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Scope;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.InboxKey;
import vn.hososach.worklist.Queue;

/**
 * The condition of an inbox query and its parameters. Only what is asked for stands in the text, so that PostgreSQL can
 * use the index for it; values are always parameters.
 */
public final class InboxSql {

    public static final String ORDER = " order by priority desc, due_at, task_id";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    public InboxSql(Scope scope, InboxFilter filter, OffsetDateTime now) {
        params.put("now", now);
        and("commune_code = any(:communes)", "communes", WorkItemColumns.communes(scope));
        and(
                "queue = any(:queues)",
                "queues",
                filter.queues().stream().map(Queue::id).sorted().toArray(String[]::new));
        and("step = :step", "step", filter.step());
        and("finding_codes @> array[cast(:finding as text)]", "finding", filter.finding());
        and("hamlet = :hamlet", "hamlet", filter.hamlet());
        and(
                "name_key like '%' || replace(replace(hss.name_key(:name), '%', ''), '_', '') || '%'",
                "name", filter.name());
        and("assignee = :assignee", "assignee", filter.assignee());
        if (filter.unassigned()) {
            conditions.add("assignee is null");
        }
        if (filter.late()) {
            conditions.add("due_at < :now");
        }
    }

    /** Only what stands below this place of the inbox. */
    public InboxSql after(@Nullable InboxKey key) {
        if (key != null) {
            conditions.add("priority <= :afterPriority and (priority < :afterPriority"
                    + " or (due_at, task_id) > (:afterDue, :afterTask))");
            params.put("afterPriority", key.priority());
            params.put("afterDue", key.dueAt());
            params.put("afterTask", key.taskId());
        }
        return this;
    }

    public String where() {
        return " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> params() {
        return params;
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }
}
