package vn.hososach.records;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An act of the journal: who did what, when and why, how many fields it touched, and whether it was taken back. */
public record Act(
        long id,
        String kind,
        String communeCode,
        String actor,
        OffsetDateTime at,
        String reason,
        @Nullable String ruleId,
        @Nullable Long undoneBy,
        @Nullable Long undoes,
        long changes,
        long records) {

    public boolean undoable() {
        return undoneBy == null && undoes == null && changes > 0;
    }
}
