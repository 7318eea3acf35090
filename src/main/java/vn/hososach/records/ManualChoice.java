package vn.hososach.records;

import org.jspecify.annotations.Nullable;

/**
 * A value somebody chose for a person against the survivorship rules; it holds until the register changes.
 *
 * @param origin the record it stands in; null for the register
 */
public record ManualChoice(
        AdministrativeField field, @Nullable String value, ValueSource source, @Nullable RecordId origin) {}
