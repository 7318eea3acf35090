package vn.hososach.worklist.internal;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.CaseKey;
import vn.hososach.worklist.Queue;

/** A task that begins, as the engine knows it. */
public record EngineTask(
        String taskId,
        String processKey,
        String step,
        Queue queue,
        CaseKey caseKey,
        @Nullable String assignee,
        OffsetDateTime createdAt) {}
