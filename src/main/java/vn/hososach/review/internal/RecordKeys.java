package vn.hososach.review.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which records share a value with some records: told by their keys, so that no partition is asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordKeys {

    private final JdbcTemplate jdbc;

    RecordKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What lies near some records of a commune.
     *
     * @param records those that share a value, themselves among them
     * @param communes where these lie
     * @param registered where the register rows of the records themselves lie, and their own commune
     */
    record Near(Set<Long> records, SortedSet<String> communes, SortedSet<String> registered) {}

    /** Adds the records that share a value with these, by commune. */
    void addSharing(SortedMap<String, SortedSet<Long>> found, String commune, Collection<Long> records) {
        if (!records.isEmpty()) {
            add(found, of(RecordKeySql.SHARING, commune, records));
        }
    }

    /** Adds the records of the people whose records these are. */
    void addOfSamePerson(SortedMap<String, SortedSet<Long>> found, String commune, Collection<Long> records) {
        add(found, of(RecordKeySql.OF_SAME_PERSON, commune, records));
    }

    private void add(SortedMap<String, SortedSet<Long>> found, PreparedStatementCreator statement) {
        jdbc.query(statement, (RowCallbackHandler) row ->
                found.computeIfAbsent(row.getString(2), c -> new TreeSet<>()).add(row.getLong(1)));
    }

    /** What the marks of these records depend on. */
    Near near(String commune, Collection<Long> records) {
        Set<Long> own = Set.copyOf(records);
        Near near = new Near(new HashSet<>(own), new TreeSet<>(Set.of(commune)), new TreeSet<>(Set.of(commune)));
        jdbc.query(of(RecordKeySql.NEAR, commune, records), (RowCallbackHandler) row -> {
            near.records().add(row.getLong(1));
            near.communes().add(row.getString(2));
            if (own.contains(row.getLong(1))) {
                near.registered().add(row.getString(3));
            }
        });
        return near;
    }

    private static PreparedStatementCreator of(String sql, String commune, Collection<Long> records) {
        return Statements.of(sql, new String[] {commune}, records.toArray(Long[]::new));
    }
}
