package vn.hososach.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whole lines of a delimited file as bytes, taken apart one line after another without an object per field. A field in
 * quotes may hold separators, line ends and doubled quotes; those are undone in place.
 */
final class CsvLines {

    private final byte[] bytes;
    private final int end;
    private final byte separator;
    private int at;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int fields;

    /** Takes the bytes over: nobody else may use them. */
    CsvLines(byte[] bytes, int end, byte separator) {
        this.bytes = bytes;
        this.end = end;
        this.separator = separator;
    }

    /** At most so many lines are left. */
    int most() {
        int lines = 1;
        for (int i = at; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Goes to the next line that is not empty; false at the end. */
    boolean next() {
        while (at < end && (bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
        if (at >= end) {
            return false;
        }
        fields = 0;
        while (field()) {
            // until the line ends
        }
        return true;
    }

    int fields() {
        return fields;
    }

    byte[] bytes() {
        return bytes;
    }

    /** First byte of a field. */
    int start(int field) {
        return field < 0 || field >= fields ? 0 : starts[field];
    }

    /** Behind its last byte; not above its start for a field that is empty or not there. */
    int end(int field) {
        return field < 0 || field >= fields ? 0 : ends[field];
    }

    /** The field as text. */
    String text(int field) {
        int from = start(field);
        int to = end(field);
        if (from >= to) {
            return "";
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, to - from, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Takes one field, and says whether the line goes on. */
    private boolean field() {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        if (at < end && bytes[at] == '"') {
            quoted();
        } else {
            starts[fields] = at;
            skip();
            ends[fields] = at > starts[fields] && bytes[at - 1] == '\r' ? at - 1 : at;
        }
        fields++;
        return at < end && bytes[at++] == separator;
    }

    private void skip() {
        while (at < end && bytes[at] != separator && bytes[at] != '\n') {
            at++;
        }
    }

    private void quoted() {
        int to = ++at;
        starts[fields] = at;
        while (at < end && (bytes[at] != '"' || at + 1 < end && bytes[at + 1] == '"')) {
            at += bytes[at] == '"' ? 1 : 0;
            bytes[to++] = bytes[at++];
        }
        ends[fields] = to;
        skip();
    }
}
