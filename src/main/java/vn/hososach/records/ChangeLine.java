package vn.hososach.records;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One changed field in the history of a record. */
public record ChangeLine(
        long actId,
        String actKind,
        String field,
        @Nullable String before,
        @Nullable String after,
        String reason,
        String source,
        String actor,
        OffsetDateTime at,
        boolean undone) {}
