package vn.hososach.linkage.internal;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The records whose links and pairs a run settles.
 *
 * @param communes those of the records
 * @param records only these, or all of the communes when null
 */
record Home(String[] communes, Long @Nullable [] records) {

    /** Some records of a commune. */
    static Home some(String commune, Collection<Long> records) {
        return new Home(new String[] {commune}, records.toArray(Long[]::new));
    }

    /** The statement with the parameters which conditions on a home use. */
    StatementSpec in(StatementSpec statement) {
        StatementSpec bound = statement.param("communes", communes);
        return records == null ? bound : bound.param("records", records);
    }

    /** Whether the record with this commune and number is one of them. */
    Test test() {
        Set<String> codes = Set.of(communes);
        Set<Long> ids = records == null ? Set.of() : Set.of(records);
        return (commune, id) -> codes.contains(commune) && (records == null || ids.contains(id));
    }

    /** Whether a record is at home. */
    @FunctionalInterface
    interface Test {
        boolean holds(String commune, long id);
    }
}
