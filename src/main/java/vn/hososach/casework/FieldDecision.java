package vn.hososach.casework;

import org.jspecify.annotations.Nullable;

/**
 * What the station decided for one field.
 *
 * @param field column of the record
 * @param seen the value that stood in the record when the user decided
 * @param value the value it shall have
 * @param reason why a difference is kept; remembered with it
 */
public record FieldDecision(
        String field, Choice choice, @Nullable String seen, @Nullable String value, @Nullable String reason) {

    public FieldDecision(String field, Choice choice, @Nullable String seen, @Nullable String value) {
        this(field, choice, seen, value, null);
    }

    /** Where the value comes from. */
    public enum Choice {
        /** The register's value. */
        TAKE_REGISTER,
        /** The record's value stays. */
        KEEP,
        /** A value the user has entered or the police have given. */
        OWN_VALUE
    }
}
