package vn.hososach.decision;

/**
 * Another literal in one output cell of a packaged table, or a row switched off.
 *
 * @param column name of an output, or {@link #ROW}
 * @param value the literal without quotation marks, or {@link #OFF}
 */
public record LiteralChange(String rowId, String column, String value) {

    public static final String ROW = "row";
    public static final String OFF = "OFF";
}
