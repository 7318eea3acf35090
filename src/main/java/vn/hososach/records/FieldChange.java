package vn.hososach.records;

import org.jspecify.annotations.Nullable;

/** A new value for one field, with its source; {@code null} empties the field. */
public record FieldChange(AdministrativeField field, @Nullable String after, ValueSource source) {}
