package vn.hososach.casework;

import vn.hososach.records.ValueSource;

/**
 * A value proposed for a field and where it comes from.
 *
 * @param reason one line for people: the source, or the rule by which the value was derived
 * @param byPolice the commune police named or confirmed it for this case
 */
public record Suggestion(String value, ValueSource source, String reason, boolean byPolice) {}
