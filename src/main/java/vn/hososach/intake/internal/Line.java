package vn.hososach.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number line of the file (row of the sheet), 1 is the first
 * @param problem why the line as such cannot be read, in Vietnamese; null for nearly all
 */
record Line(long number, String[] fields, @Nullable String problem) {

    Line(long number, String[] fields) {
        this(number, fields, null);
    }

    int size() {
        return fields.length;
    }

    String field(int at) {
        return fields[at];
    }
}
