package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision about many groups at once.
 *
 * @param ruleClass why the groups were decided together
 * @param separation whether the groups were kept apart rather than merged
 * @param groups decided in it
 * @param proposed of them still waiting for approval
 * @param merged of them merged and standing
 */
public record MergeRunLine(
        long runId,
        String ruleClass,
        boolean separation,
        String reason,
        String decidedBy,
        OffsetDateTime decidedAt,
        int groups,
        int proposed,
        int merged,
        @Nullable String undoneBy) {

    public boolean undoable() {
        return undoneBy == null && (separation ? groups > 0 : merged > 0);
    }
}
