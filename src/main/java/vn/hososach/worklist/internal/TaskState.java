package vn.hososach.worklist.internal;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/** What may change about a task while it is open. The queue is not among it: that column is the work list's own. */
public record TaskState(
        String taskId,
        CommuneCode commune,
        @Nullable String assignee,
        int priority,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime followUpAt) {}
