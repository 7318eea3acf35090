package vn.hososach.linkage.internal;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The statements behind {@link Keys}. What the keys are is said by the views {@code hss.record_key_now} and
 * {@code hss.person_key_now}; only what is new or changed is written, and in one order, so that two writers never wait for
 * each other in a circle. Parameters: communes, and records where some are meant.
 */
final class KeySql {

    private static final String SOME = " and %s.record_id = any(:records)";

    private static final Table RECORD = new Table(
            "record_key",
            "record_id",
            "commune_code, active, person, person_commune, number, card, phone, name_key, born_on, same, child,"
                    + " phone_birth, sex, father");

    private static final Table PERSON =
            new Table("person_key", "personal_id, commune_code", "old_number, name_key, born_on");

    /** Keys of records, whether they have been matched or not. */
    static final String RECORDS = RECORD.keep("");

    /** Keys of records that have been matched now. */
    static final String RECORDS_MATCHED = RECORD.with("identity").keep("");

    static final String SOME_MATCHED = RECORD.with("identity").keep(SOME);

    /** Forgets the keys of records that are nobody's any more. */
    static final String RECORDS_GONE = RECORD.gone("");

    static final String SOME_GONE = RECORD.gone(SOME);

    /** Keys of register rows. */
    static final String PEOPLE = PERSON.keep("");

    static final String PEOPLE_GONE = PERSON.gone("");

    /** Active records which tell another identity than when they were last matched; changes of the register wait for a run. */
    static final String UNSURE =
            """
            select n.record_id from hss.record_key_now n left join hss.record_key k on k.record_id = n.record_id
            where n.commune_code = any(:communes) and n.record_id = any(:records) and n.active
              and k.identity is distinct from n.identity
            """;

    /**
     * Records whose keys are no longer those that stand, those that are nobody's any more among them; and whether they belong
     * to somebody else now.
     */
    static final String STALE = RECORD.stale(SOME);

    /** Those and such as belong to nobody the register knows: it may know them now. */
    static final String LOOSE =
            """
            select n.record_id from hss.record_key_now n left join hss.record_key k on k.record_id = n.record_id
            where n.commune_code = any(:communes) and n.record_id = any(:records) and n.active
              and (k.identity is distinct from n.identity or n.person is null
                or not exists (select from hss.person_key p where p.personal_id = n.person))
            """;

    private KeySql() {}

    private record Table(String name, String key, String columns) {

        Table with(String column) {
            return new Table(name, key, columns + ", " + column);
        }

        String keep(String which) {
            String all = key + ", " + columns;
            return """
                insert into hss.%1$s (%2$s)
                select %2$s from hss.%1$s_now n where n.commune_code = any(:communes) %3$s and %4$s
                order by %5$s
                on conflict (%5$s) do update set %6$s
                """
                    .formatted(
                            name,
                            all,
                            which.formatted("n"),
                            isNew(),
                            key,
                            each(columns, c -> c + " = excluded." + c, ", "));
        }

        String stale(String which) {
            return """
                select coalesce(n.%1$s, k.%1$s), k.person is distinct from n.person
                from (select * from hss.%2$s_now n where n.commune_code = any(:communes) %3$s) n
                full join (select * from hss.%2$s k where true %4$s) k on k.%1$s = n.%1$s
                where (%5$s) is distinct from (%6$s)
                """
                    .formatted(
                            key,
                            name,
                            which.formatted("n"),
                            which.formatted("k"),
                            each(columns, c -> "k." + c, ", "),
                            each(columns, c -> "n." + c, ", "));
        }

        private String isNew() {
            return "not exists (select from hss.%1$s k where %2$s and (%3$s) is not distinct from (%4$s))"
                    .formatted(
                            name,
                            each(key, c -> "k." + c + " = n." + c, " and "),
                            each(columns, c -> "k." + c, ", "),
                            each(columns, c -> "n." + c, ", "));
        }

        String gone(String which) {
            return """
                delete from hss.%1$s k where k.commune_code = any(:communes) %2$s and not exists (
                    select from hss.%1$s_now n where n.commune_code = any(:communes) %3$s
                      and n.commune_code = k.commune_code and %4$s)
                """
                    .formatted(
                            name,
                            which.formatted("k"),
                            which.formatted("n"),
                            each(key, c -> "k." + c + " = n." + c, " and "));
        }

        private static String each(String columns, UnaryOperator<String> text, String between) {
            return Arrays.stream(columns.split(", ")).map(text).collect(Collectors.joining(between));
        }
    }
}
