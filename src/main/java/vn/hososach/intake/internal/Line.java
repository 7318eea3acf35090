package vn.hososach.intake.internal;

/**
 * A line of a file.
 *
 * @param number line of the file, 1 is the header
 */
record Line(long number, String[] fields) {

    int size() {
        return fields.length;
    }

    String field(int at) {
        return fields[at];
    }
}
