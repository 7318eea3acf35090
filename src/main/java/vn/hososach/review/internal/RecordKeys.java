package vn.hososach.review.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The values by which records are compared with each other, kept in {@code hss.record_key} so that one record finds its like. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordKeys {

    private final JdbcTemplate jdbc;

    RecordKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies near some records: records that share a value, and every commune they or their register rows stand in. */
    record Near(Set<Long> records, SortedSet<String> communes) {}

    /** Keeps the keys of a run, of the temporary table {@code slim}: those that are new or changed are written. */
    void keep(String[] communes) {
        // the row policies make the planner expect a handful of rows, and nested loops over whole communes
        jdbc.execute("set local enable_nestloop = off");
        jdbc.update(Statements.of(RecordKeySql.FORGET_GONE, (Object) communes));
        jdbc.update(RecordKeySql.KEEP_ALL);
        jdbc.execute("set local enable_nestloop = on");
    }

    /** Those of these records which tell another identity than when they were last matched; changes of the register wait for a run. */
    List<Long> unsure(String commune, Collection<Long> records) {
        return jdbc.query(
                Statements.of(RecordKeySql.UNSURE, one(commune), records.toArray(Long[]::new)),
                (row, n) -> row.getLong(1));
    }

    /** Brings the keys of some records in step with their values. */
    void refresh(String commune, Collection<Long> records) {
        Long[] ids = records.toArray(Long[]::new);
        jdbc.update(Statements.of(RecordKeySql.FORGET_SOME, one(commune), ids));
        jdbc.update(Statements.of(RecordKeySql.KEEP_SOME, one(commune), ids));
    }

    /** Adds the records that share a value with these, by commune. */
    void addSharing(SortedMap<String, SortedSet<Long>> found, String[] city, String commune, Collection<Long> records) {
        Object[] parameters = parameters(6, city, one(commune), records);
        jdbc.query(Statements.of(RecordKeySql.SHARING, parameters), (RowCallbackHandler) row ->
                found.computeIfAbsent(row.getString(2), c -> new TreeSet<>()).add(row.getLong(1)));
    }

    /** What the marks of these records depend on. */
    Near near(String[] city, String commune, Collection<Long> records) {
        Near near = new Near(new HashSet<>(records), new TreeSet<>(Set.of(commune)));
        jdbc.query(Statements.of(RecordKeySql.NEAR, parameters(7, city, one(commune), records)), (RowCallbackHandler)
                row -> {
                    near.records().add(row.getLong(1));
                    near.communes().add(row.getString(2));
                    near.communes().add(row.getString(3));
                });
        return near;
    }

    private static Object[] parameters(int keys, String[] city, String[] own, Collection<Long> records) {
        List<Object> parameters = new java.util.ArrayList<>(List.of(own, records.toArray(Long[]::new)));
        parameters.addAll(Collections.nCopies(keys, city));
        return parameters.toArray();
    }

    private static String[] one(String commune) {
        return new String[] {commune};
    }
}
