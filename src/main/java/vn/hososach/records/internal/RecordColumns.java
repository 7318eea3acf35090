package vn.hososach.records.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hososach.records.AdministrativeField;

/** The columns which the journal may name, so that no text from outside ever becomes SQL. */
public final class RecordColumns {

    /** Columns beside the 24 fields that an act may change: state, links and what is derived from the address. */
    private static final List<String> STATE = List.of(
            "status",
            "merged_into",
            "register_personal_id",
            "register_commune_code",
            "register_link_basis",
            "hamlet",
            "address_scheme",
            "address_commune_code");

    private static final Set<String> ALL = new LinkedHashSet<>(
            Stream.concat(Arrays.stream(AdministrativeField.values()).map(AdministrativeField::column), STATE.stream())
                    .toList());

    private RecordColumns() {}

    /** The assignment {@code column = expression} for a text value in SQL, cast where the column is not text. */
    public static String assign(String column, String expression) {
        if (!ALL.contains(column)) {
            throw new IllegalArgumentException("not a column of a record: " + column);
        }
        return column + " = " + (column.equals("merged_into") ? "(" + expression + ")::bigint" : expression);
    }
}
