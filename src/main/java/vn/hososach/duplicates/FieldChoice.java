package vn.hososach.duplicates;

import org.jspecify.annotations.Nullable;

/** The value a field of the surviving record shall have after the merge; source names where it was taken from. */
public record FieldChoice(String field, @Nullable String value, String source) {}
