package vn.hososach.linkage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the matcher's model; what it holds never changes.
 *
 * @param state PROVISIONAL (estimated by the last run for itself, as long as none is in force), DRAFT (estimated on
 *     request), IN_FORCE, RETIRED or REFUSED
 * @param fingerprint of the people it was estimated on
 */
public record ModelVersion(
        long version,
        String state,
        String fingerprint,
        long records,
        long registerRows,
        String estimatedBy,
        OffsetDateTime estimatedAt,
        String reason,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable OffsetDateTime endedAt) {

    /** Whether a second person may still put it in force. */
    public boolean waits() {
        return state.equals("DRAFT") || state.equals("PROVISIONAL");
    }
}
