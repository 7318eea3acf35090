package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merge in the list of merges, where it can be undone.
 *
 * @param survivorCode empty when the survivor lies outside the reader's communes
 * @param mergedCodes of the other members which the reader may see
 * @param state PROPOSED, RETURNED, MERGED or UNDONE
 * @param at when it was merged, or proposed where it was not
 */
public record MergeLine(
        long mergeId,
        long groupId,
        String communeCode,
        long survivorId,
        String survivorCode,
        String survivorName,
        List<String> mergedCodes,
        String state,
        String proposedBy,
        OffsetDateTime at,
        @Nullable String approvedBy,
        @Nullable Long actId,
        @Nullable String undoneBy,
        @Nullable String undoReason) {

    public MergeLine {
        mergedCodes = List.copyOf(mergedCodes);
    }

    /** The same with the person's name. */
    MergeLine named(String name) {
        return new MergeLine(
                mergeId,
                groupId,
                communeCode,
                survivorId,
                survivorCode,
                name,
                mergedCodes,
                state,
                proposedBy,
                at,
                approvedBy,
                actId,
                undoneBy,
                undoReason);
    }

    public boolean undoable() {
        return state.equals("MERGED");
    }
}
