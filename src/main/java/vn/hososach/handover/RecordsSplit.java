package vn.hososach.handover;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Records stand for themselves again because merges were undone: what was closed because of the merges is open again.
 *
 * @param mergedAt when the first of the merges happened
 */
public record RecordsSplit(String communeCode, List<Long> recordIds, OffsetDateTime mergedAt) {

    public RecordsSplit {
        recordIds = List.copyOf(recordIds);
    }
}
