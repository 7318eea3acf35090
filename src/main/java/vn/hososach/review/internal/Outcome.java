package vn.hososach.review.internal;

/** One matched row of a quality table. */
record Outcome(
        String ruleId,
        String criterion,
        String severity,
        String route,
        String field,
        String suggestion,
        String messageKey,
        String version) {}
