package vn.hososach.decision;

import java.util.List;
import java.util.Map;

/** The tables in force with a draft in the place of one of them, to be tried and thrown away. */
public final class DraftTables implements DecisionSource, AutoCloseable {

    /** A draft has none; whoever remembers answers by version must not take them for those in force. */
    private static final int NO_VERSION = -1;

    private final DecisionTables tables;
    private final String key;
    private final String tenant;
    private final Runnable remove;

    DraftTables(DecisionTables tables, String key, String tenant, Runnable remove) {
        this.tables = tables;
        this.key = key;
        this.tenant = tenant;
        this.remove = remove;
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, ?> inputs) {
        return table.equals(key) ? tables.evaluate(table, tenant, inputs) : tables.evaluate(table, inputs);
    }

    @Override
    public int version(String table) {
        return table.equals(key) ? NO_VERSION : tables.version(table);
    }

    @Override
    public void close() {
        remove.run();
    }
}
