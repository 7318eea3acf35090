package vn.hososach.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One import in the history.
 *
 * @param state RUNNING, DONE, FAILED or CANCELLED
 * @param problem why it failed, in Vietnamese
 */
public record ImportBatch(
        long id,
        IntakeKind kind,
        String fileName,
        long sizeBytes,
        String actor,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        String state,
        long read,
        long inserted,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String problem) {}
