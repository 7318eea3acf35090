package vn.hososach.linkage.internal;

/**
 * The statements behind {@link Neighbours}. Each kind of value is a few look-ups by one index of a key table; the limit
 * also keeps the planner to the index.
 */
final class NeighbourSql {

    /** One value is shared by so many at most; more is a placeholder. */
    private static final int MOST = 40;

    /** The people looked for, as the columns of {@link MatchedRow#RECORD} give them, names as their keys. */
    private static final String SOUGHT =
            """
            with sought as materialized (
                select distinct commune, nullif(name, '') as name, born,
                    extract(year from born)::int as year, nullif(number, '') as number,
                    lpad(nullif(number, ''), 12, '0') as twelve,
                    case when length(number) between 7 and 9 then lpad(number, 9, '0') end as nine,
                    case when length(card) >= 10 then right(card, 10) end as card, nullif(phone, '') as phone
                from unnest(:communes::text[], :names::text[], :births::text[], :numbers::text[], :cards::text[],
                    :phones::text[]) s (commune, name, birth, number, card, phone)
                cross join lateral (select hss.date_of(birth) as born offset 0) day),
            day as materialized (
                select commune, born from sought where born is not null
                union select commune, make_date(year, extract(day from born)::int, extract(month from born)::int)
                    from sought where extract(day from born) <= 12)
            """;

    private static final String SAME_YEAR =
            "(s.year is null or k.born_on is null or k.born_on between make_date(s.year, 1, 1) and make_date(s.year, 12, 31))";

    /** Commune and number of records near these people, or of these persons. */
    static final String RECORDS = SOUGHT + "select k.commune_code, k.record_id from hss.record_key k"
            + " where k.person = any(:persons)\n"
            + record("number", "k.number = s.number and k.active")
            + record("card", "k.card = s.card")
            + record("phone", "k.phone = s.phone")
            + record("name, born", "k.name_key = s.name and k.born_on = s.born")
            + record("commune, name, year", "k.commune_code = s.commune and k.name_key = s.name and " + SAME_YEAR)
            + near("record_key", "record_id", "day", "k.commune_code = s.commune and k.born_on = s.born");

    /** Commune and number of register rows near these people. */
    static final String PEOPLE = SOUGHT + "select null, null where false\n"
            + person("twelve", "k.personal_id = s.twelve")
            + person("nine", "k.old_number = s.nine")
            + person("name, born", "k.name_key = s.name and k.born_on = s.born")
            + person("commune, name, year", "k.commune_code = s.commune and k.name_key = s.name and " + SAME_YEAR)
            + near("person_key", "personal_id", "day", "k.commune_code = s.commune and k.born_on = s.born");

    /** Commune and number of the register rows with these numbers. */
    static final String NUMBERS =
            "select k.commune_code, k.personal_id from hss.person_key k where k.personal_id = any(:numbers)";

    static final String RECORD_ROWS = "select " + MatchedRow.RECORD + " from hss.health_record r"
            + " where r.commune_code = any(:communes) and r.record_id = any(:records) and r.status in "
            + MatchedRow.STATES;

    static final String PERSON_ROWS = "select " + MatchedRow.PERSON + " from hss.register_entry g"
            + " where g.commune_code = any(:communes) and g.personal_id = any(:numbers)";

    static final String NAMES =
            """
            select n.name, (select count(*) from hss.person_key k where k.name_key = n.key) as people
            from unnest(:names::text[], :keys::text[]) n (name, key)
            """;

    private NeighbourSql() {}

    private static String record(String values, String shared) {
        return near("record_key", "record_id", "(select distinct " + values + " from sought)", shared);
    }

    private static String person(String values, String shared) {
        return near("person_key", "personal_id", "(select distinct " + values + " from sought)", shared);
    }

    private static String near(String table, String number, String values, String shared) {
        return """
            union select n.commune_code, n.%2$s from %3$s s cross join lateral (
                select k.commune_code, k.%2$s from hss.%1$s k where %4$s limit %5$d) n
            """
                .formatted(table, number, values, shared, MOST);
    }
}
