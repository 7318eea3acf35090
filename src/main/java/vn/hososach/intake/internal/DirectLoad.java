package vn.hososach.intake.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.database.BulkLoad;
import vn.hososach.intake.IntakeKind;

/**
 * The tables of a batch into which rows go straight, one for each commune that has no rows yet, and what has to be asked
 * about their rows afterwards. Only the register and records are loaded like this.
 */
final class DirectLoad {

    private final JdbcClient jdbc;
    private final long batch;
    private final @Nullable String target;
    private final Map<String, String> copies = new TreeMap<>();

    DirectLoad(JdbcClient jdbc, long batch, IntakeKind kind) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.target = switch (kind) {
            case REGISTER -> "register_entry";
            case RECORDS -> "health_record";
            default -> null;
        };
    }

    /** Whether it was asked already if rows of this commune can go straight. */
    boolean knows(String commune) {
        return target == null || copies.containsKey(commune);
    }

    /**
     * The statement that copies these columns of rows of this commune, whose table is made when it is first asked for;
     * empty when they have to be staged.
     */
    String copy(String commune, String columns) {
        return target == null
                ? ""
                : copies.computeIfAbsent(
                        commune,
                        code -> BulkLoad.open(jdbc, target, batch, code)
                                ? "copy %s (%s) from stdin with (freeze)"
                                        .formatted(BulkLoad.table(batch, code), columns)
                                : "");
    }

    /** The communes that have a table. */
    List<String> communes() {
        return copies.keySet().stream()
                .filter(code -> !copies.get(code).isEmpty())
                .toList();
    }

    /** A query of what stands in this column of all these tables; null when there is none. */
    @Nullable
    String query(String column) {
        List<String> communes = communes();
        return communes.isEmpty()
                ? null
                : communes.stream()
                        .map(code -> "select " + column + " from " + BulkLoad.table(batch, code))
                        .collect(Collectors.joining(" union all "));
    }

    /** Moves rows to staging whose key one of these communes has already: theirs is changed, not made again. */
    void stageKnown(String[] communes) {
        if (communes.length == 0 || communes().isEmpty()) {
            return;
        }
        boolean register = "register_entry".equals(target);
        String staging = register ? "register_row" : "record_row";
        String columns = shared(staging);
        for (String code : communes()) {
            jdbc.sql(
                            """
                            with gone as (
                                delete from %1$s l using hss.%2$s r
                                where r.commune_code = any(:communes) and r.%3$s = l.%3$s returning l.*)
                            insert into %4$s (%5$s, line_no) select %5$s, -%6$s from gone
                            """
                                    .formatted(
                                            BulkLoad.table(batch, code),
                                            target,
                                            register ? "personal_id" : "record_code",
                                            staging,
                                            columns,
                                            register ? "entry_id" : "record_id"))
                    .param("communes", communes)
                    .update();
        }
    }

    /** The columns that the staging table shares with the target. */
    private String shared(String staging) {
        return jdbc.sql(
                        """
                        select string_agg(quote_ident(s.attname), ', ')
                        from pg_attribute s join pg_attribute t using (attname)
                        where s.attrelid = to_regclass('staging.' || :staging) and t.attrelid = to_regclass('hss.' || :target)
                          and s.attnum > 0 and t.attnum > 0 and not s.attisdropped and not t.attisdropped
                        """)
                .param("staging", staging)
                .param("target", target)
                .query(String.class)
                .single();
    }
}
