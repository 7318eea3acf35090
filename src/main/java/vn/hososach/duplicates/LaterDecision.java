package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A decision taken after a merge about one of its records. An undo of the merge leaves it standing.
 *
 * @param kind of the act: CORRECT, MERGE and so on
 * @param recordCode the record it was about
 * @param fields columns it changed; none for a merge of another record into this one
 */
public record LaterDecision(
        long actId,
        String kind,
        OffsetDateTime at,
        String actor,
        String reason,
        String recordCode,
        List<String> fields) {

    public LaterDecision {
        fields = List.copyOf(fields);
    }
}
