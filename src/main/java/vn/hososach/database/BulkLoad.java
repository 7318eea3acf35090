package vn.hososach.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads rows of communes that have none yet: bare, indexed afterwards, attached as partitions ({@code hss.open_load},
 * {@code hss.close_load}). Within the caller's transaction; the functions check territory and field class themselves.
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

    /** The table into which an import copies rows of this commune; not to be seen by others before the import ends. */
    public static String table(long batchId, String commune) {
        return "hss.load_" + batchId + "_" + commune;
    }

    /** Makes {@link #table}; false when the commune has rows in the target already. */
    public static boolean open(JdbcClient jdbc, String target, long batchId, String commune) {
        return jdbc.sql("select hss.open_load(:target, :batch, :commune)")
                .param("target", target)
                .param("batch", batchId)
                .param("commune", commune)
                .query(Boolean.class)
                .single();
    }

    /** Adds what is staged for these communes, makes partitions of their tables, and all other partitions they need. */
    public static Loaded close(JdbcClient jdbc, String table, long batchId, String[] communes) {
        Map<String, Long> loaded = new TreeMap<>();
        jdbc.sql("select code, loaded from hss.close_load(:table, :batch, :communes)")
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
