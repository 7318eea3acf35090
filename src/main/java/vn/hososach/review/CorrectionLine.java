package vn.hososach.review;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An automatic correction that was done: one rule, one commune, one field, so many values. */
public record CorrectionLine(
        long actId,
        String communeCode,
        String ruleId,
        @Nullable String field,
        String actor,
        OffsetDateTime at,
        long values,
        boolean undone) {}
