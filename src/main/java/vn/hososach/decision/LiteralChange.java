package vn.hososach.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another literal in one cell of a packaged table, another sentence for a finding, or a row switched off.
 *
 * @param column name of an output, {@code in:NAME:n} for the n-th number an input cell compares with, {@link #MESSAGE}, or
 *     {@link #ROW}
 * @param value the literal without quotation marks, or {@link #OFF}
 */
public record LiteralChange(String rowId, String column, String value) {

    public static final String ROW = "row";
    public static final String OFF = "OFF";
    public static final String MESSAGE = "message";

    private static final Pattern THRESHOLD = Pattern.compile("in:([a-z][A-Za-z]*):([0-9])");

    /** The column of the n-th number in the cell of this input. */
    public static String threshold(String input, int n) {
        return "in:" + input + ":" + n;
    }

    public boolean off() {
        return column.equals(ROW) && value.equals(OFF);
    }

    public boolean sameCell(LiteralChange other) {
        return rowId.equals(other.rowId) && column.equals(other.column);
    }

    /** The input whose threshold is changed, or null. */
    @org.jspecify.annotations.Nullable
    String input() {
        Matcher matcher = THRESHOLD.matcher(column);
        return matcher.matches() ? matcher.group(1) : null;
    }

    int number() {
        return column.charAt(column.length() - 1) - '0';
    }
}
