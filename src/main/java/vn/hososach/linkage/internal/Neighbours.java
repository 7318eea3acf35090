package vn.hososach.linkage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.text.VietnameseText;

/**
 * Who could be the same as a few people: records and register rows that share a value with them. The keys tell where they
 * lie; the rows themselves are then read from the communes they lie in, and from no other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Neighbours {

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where rows lie: their communes, and their numbers there. */
    private record Places(Set<String> communes, List<String> numbers) {

        static Places of(JdbcClient.StatementSpec statement) {
            Places places = new Places(new TreeSet<>(), new ArrayList<>());
            statement.query(row -> {
                places.communes.add(row.getString(1));
                places.numbers.add(row.getString(2));
            });
            return places;
        }

        String[] codes() {
            return communes.toArray(String[]::new);
        }
    }

    /** These records of a commune. */
    List<String[]> own(String commune, Collection<Long> records) {
        return records(new String[] {commune}, records.toArray(Long[]::new));
    }

    /** Records that share a value with these, or belong to one of these persons; themselves among them. */
    List<String[]> records(List<String[]> sought, Collection<String> persons) {
        Places found = Places.of(
                bound(jdbc.sql(NeighbourSql.RECORDS), sought).param("persons", persons.toArray(String[]::new)));
        return records(
                found.codes(), found.numbers().stream().map(Long::valueOf).toArray(Long[]::new));
    }

    private List<String[]> records(String[] communes, Long[] records) {
        return records.length == 0
                ? List.of()
                : rows(jdbc.sql(NeighbourSql.RECORD_ROWS)
                        .param("communes", communes)
                        .param("records", records));
    }

    /** Register rows that share a value with these records. */
    List<String[]> people(List<String[]> sought) {
        return people(Places.of(bound(jdbc.sql(NeighbourSql.PEOPLE), sought)));
    }

    /** Register rows with these numbers. */
    List<String[]> people(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : people(Places.of(jdbc.sql(NeighbourSql.NUMBERS).param("numbers", numbers.toArray(String[]::new))));
    }

    private List<String[]> people(Places found) {
        return found.numbers().isEmpty()
                ? List.of()
                : rows(jdbc.sql(NeighbourSql.PERSON_ROWS)
                        .param("communes", found.codes())
                        .param("numbers", found.numbers().toArray(String[]::new)));
    }

    /** How many people of the register bear each of these names. */
    void countNames(Collection<String> names, NameCount to) {
        jdbc.sql(NeighbourSql.NAMES)
                .param("names", names.toArray(String[]::new))
                .param("keys", names.stream().map(VietnameseText::nameKey).toArray(String[]::new))
                .query(row -> {
                    to.take(row.getString(1), row.getInt(2));
                });
    }

    /** Takes how many people bear a name. */
    @FunctionalInterface
    interface NameCount {
        void take(String name, int people);
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, List<String[]> sought) {
        return sql.param("communes", column(sought, 0))
                .param(
                        "names",
                        sought.stream()
                                .map(row -> VietnameseText.nameKey(row[3]))
                                .toArray(String[]::new))
                .param("births", column(sought, 4))
                .param("numbers", column(sought, 6))
                .param("cards", column(sought, 7))
                .param("phones", column(sought, 8));
    }

    private static String[] column(List<String[]> rows, int at) {
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    private static List<String[]> rows(JdbcClient.StatementSpec sql) {
        return sql.query((row, n) -> {
                    String[] columns = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getString(i + 1);
                    }
                    return columns;
                })
                .list();
    }
}
