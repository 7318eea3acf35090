package vn.hososach.linkage.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The records whose links and pairs a run settles.
 *
 * @param all the communes with data
 * @param communes those of the records
 * @param records only these, or all of the communes when null
 */
record Home(String[] all, String[] communes, Long @Nullable [] records) {

    /**
     * A statement of its own for some records: with "or null", the plan kept for any value would read whole communes.
     *
     * @param some the condition on a few records, by the parameter {@code records}
     */
    String only(String some) {
        return records == null ? "" : some;
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
