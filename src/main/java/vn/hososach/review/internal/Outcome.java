package vn.hososach.review.internal;

import java.util.Map;

/** One matched row of a quality table. */
record Outcome(
        String ruleId,
        String criterion,
        String severity,
        String route,
        String field,
        String suggestion,
        String messageKey,
        String version) {

    static Outcome of(Map<String, Object> row, String version) {
        return new Outcome(
                text(row, "ruleId"),
                text(row, "criterion"),
                text(row, "severity"),
                text(row, "route"),
                text(row, "field"),
                text(row, "suggestion"),
                text(row, "messageKey"),
                version);
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }

    Outcome routed(String other) {
        return route.equals(other)
                ? this
                : new Outcome(ruleId, criterion, severity, other, field, suggestion, messageKey, version);
    }
}
