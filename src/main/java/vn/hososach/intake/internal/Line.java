package vn.hososach.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number line of the file (row of the sheet), 1 is the first
 * @param problem why the line as such cannot be read, in Vietnamese; null for nearly all
 * @param open the file ends within this line, or at least without a line end: it may have been cut off here
 */
record Line(long number, String[] fields, @Nullable String problem, boolean open) {

    Line(long number, String[] fields) {
        this(number, fields, null);
    }

    Line(long number, String[] fields, @Nullable String problem) {
        this(number, fields, problem, false);
    }

    int size() {
        return fields.length;
    }

    String field(int at) {
        return fields[at];
    }
}
