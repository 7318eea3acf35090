package vn.hososach.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.Difference;
import vn.hososach.worklist.Difference.Kind;
import vn.hososach.worklist.Queue;

/** One task as the engine and as the work list have it; one of the two sides may be absent. */
record ComparedTask(String taskId, @Nullable Side engine, @Nullable Side item, @Nullable Origin origin) {

    /** The part of a task that both sides keep. */
    record Side(
            @Nullable String commune,
            @Nullable String assignee,
            int priority,
            String queue,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime followUpAt) {

        TaskState state(String taskId, CommuneCode commune) {
            return new TaskState(taskId, commune, assignee, priority, dueAt, followUpAt);
        }
    }

    /** Where the engine's task comes from. */
    record Origin(String processKey, String step, String caseKey, OffsetDateTime createdAt) {}

    static ComparedTask of(ResultSet row, int n) throws SQLException {
        boolean inEngine = row.getString("engine_id") != null;
        boolean inList = row.getString("item_id") != null;
        return new ComparedTask(
                inEngine ? row.getString("engine_id") : row.getString("item_id"),
                inEngine ? side(row, "engine_") : null,
                inList ? side(row, "item_") : null,
                inEngine
                        ? new Origin(
                                row.getString("process_key"),
                                row.getString("step"),
                                row.getString("case_key"),
                                row.getObject("created_at", OffsetDateTime.class))
                        : null);
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        return new Side(
                row.getString(prefix + "commune"),
                row.getString(prefix + "assignee"),
                row.getInt(prefix + "priority"),
                row.getString(prefix + "queue"),
                row.getObject(prefix + "due", OffsetDateTime.class),
                row.getObject(prefix + "follow_up", OffsetDateTime.class));
    }

    List<Difference> differences() {
        if (item == null) {
            return List.of(new Difference(taskId, Kind.MISSING));
        }
        if (engine == null) {
            return List.of(new Difference(taskId, Kind.DEAD));
        }
        List<Difference> found = new ArrayList<>();
        note(found, Kind.ASSIGNEE, engine.assignee(), item.assignee());
        note(found, Kind.PRIORITY, engine.priority(), item.priority());
        note(found, Kind.QUEUE, engine.queue(), item.queue());
        note(found, Kind.DUE, instant(engine.dueAt()), instant(item.dueAt()));
        note(found, Kind.DUE, instant(engine.followUpAt()), instant(item.followUpAt()));
        return found;
    }

    /** The task as the projection wants it at the beginning. */
    EngineTask engineTask() {
        Side side = Objects.requireNonNull(engine);
        Origin from = Objects.requireNonNull(origin);
        return new EngineTask(
                taskId,
                from.processKey(),
                from.step(),
                Queue.of(side.queue()),
                new CaseKey(from.caseKey()),
                side.assignee(),
                from.createdAt());
    }

    private void note(List<Difference> found, Kind kind, @Nullable Object left, @Nullable Object right) {
        if (!Objects.equals(left, right)) {
            found.add(new Difference(taskId, kind));
        }
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
