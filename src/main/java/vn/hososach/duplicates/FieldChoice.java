package vn.hososach.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * The value a field of the surviving record shall have after the merge.
 *
 * @param field column of the field
 * @param source {@link #REGISTER}, or the code of the record it was taken from
 */
public record FieldChoice(String field, @Nullable String value, String source) {

    public static final String REGISTER = "REGISTER";
}
