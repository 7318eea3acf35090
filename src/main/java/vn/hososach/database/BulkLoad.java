package vn.hososach.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes staged rows of communes that have none yet: loaded bare, indexed afterwards, attached as partitions
 * ({@code hss.load_rows}). Within the caller's transaction; the function checks territory and field class itself.
 */
public final class BulkLoad {

    private BulkLoad() {}

    /**
     * What was loaded.
     *
     * @param rows rows published
     * @param rest communes that have rows already; theirs are published by the caller
     */
    public record Loaded(long rows, List<String> rest) {}

    /** Loads the staged rows of these communes into this table and makes the other partitions of each commune. */
    public static Loaded of(JdbcClient jdbc, String table, long batchId, String[] communes) {
        Map<String, Long> loaded = new TreeMap<>();
        jdbc.sql("select code, loaded from hss.load_rows(:table, :batch, :communes)")
                .param("table", table)
                .param("batch", batchId)
                .param("communes", communes)
                .query(row -> {
                    loaded.put(row.getString(1), row.getLong(2));
                });
        jdbc.sql("select hss.join_commune(c) from unnest(:communes) c")
                .param("communes", communes)
                .query()
                .listOfRows();
        List<String> rest = new ArrayList<>(Arrays.asList(communes));
        rest.removeAll(loaded.keySet());
        return new Loaded(loaded.values().stream().mapToLong(Long::longValue).sum(), List.copyOf(rest));
    }
}
