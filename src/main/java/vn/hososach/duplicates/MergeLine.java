package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A merge in the list of merges, where it can be undone. State PROPOSED, RETURNED, MERGED or UNDONE. */
public record MergeLine(
        long mergeId,
        long groupId,
        String communeCode,
        String survivorCode,
        String survivorName,
        int members,
        String state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String approvedBy,
        @Nullable Long actId) {}
