package vn.hososach.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One import in the history.
 *
 * @param state RUNNING, DONE, FAILED, CANCELLED or UNDONE
 * @param unmatched lines of a list of nobody whom register or records knew
 * @param problem why it failed, in Vietnamese
 * @param restarts how often it was begun again because the software had ended under it
 * @param asOf the day on which the file was drawn up, where its sender has said
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
        long unmatched,
        @Nullable String problem,
        int restarts,
        @Nullable LocalDate asOf) {}
