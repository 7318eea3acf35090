package vn.hososach.intake;

/** Lines of an import that somebody has to look at. */
public enum NotedLines {
    /** Not taken in. */
    REJECTED("import_reject"),
    /** Of a list of another office: taken in, but of nobody whom register or records know. */
    UNMATCHED("import_unmatched");

    private final String table;

    NotedLines(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
