package vn.hososach.linkage.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.text.VietnameseText;

/**
 * Who could be the same as a few people: records and register rows that share a value with them, found by index in the
 * tables themselves, so that what another node has just written is seen, and nothing has to be kept in step. Only the
 * card is asked of the review's keys: its last ten digits are an expression, which no index serves behind a row policy.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Neighbours {

    /** One value is shared by so many at most; more is a placeholder. The limit also keeps the planner to the index. */
    private static final int MOST = 40;

    /** The people looked for, as the columns of {@link MatchedRow#record} give them. */
    private static final String SOUGHT =
            """
            with sought as materialized (
                select distinct commune, hss.name_key(name) as name, hss.date_of(birth) as born, left(birth, 4) as year,
                    nullif(number, '') as number, lpad(nullif(number, ''), 12, '0') as twelve,
                    case when length(number) between 7 and 9 then lpad(number, 9, '0') end as nine,
                    nullif(card, '') as card, nullif(phone, '') as phone
                from unnest(:communes::text[], :names::text[], :births::text[], :numbers::text[], :cards::text[],
                    :phones::text[]) s (commune, name, birth, number, card, phone))
            """;

    private static final String RECORDS = SOUGHT
            + """
            , found as (
                select n.* from (select distinct number from sought) s cross join lateral (
                    select r.commune_code, r.record_id from hss.health_record r where r.commune_code = any(:all)
                        and r.personal_id = s.number and r.status = 'ACTIVE' limit %1$d) n
                union select n.* from (select distinct right(card, 10) as card from sought where length(card) >= 10) s
                    cross join lateral (
                    select k.commune_code, k.record_id from hss.record_key k where k.commune_code = any(:all)
                        and k.card = s.card limit %1$d) n
                union select n.* from (select distinct phone from sought) s cross join lateral (
                    select r.commune_code, r.record_id from hss.health_record r where r.commune_code = any(:all)
                        and r.phone_mobile = s.phone limit %1$d) n
                union select n.* from (select distinct name, born from sought) s cross join lateral (
                    select r.commune_code, r.record_id from hss.health_record r where r.commune_code = any(:all)
                        and r.name_key = s.name and r.born_on = s.born limit %1$d) n
                union select n.* from (select distinct commune, name, year from sought) s cross join lateral (
                    select r.commune_code, r.record_id from hss.health_record r where r.commune_code = s.commune
                        and r.commune_code = any(:all) and r.name_key = s.name
                        and (r.born_on is null or left(r.birth_date, 4) = s.year or s.year is null or s.year = '')
                        limit %1$d) n
                union select r.commune_code, r.record_id from hss.health_record r
                    where r.commune_code = any(:all) and r.register_personal_id = any(:persons))
            select %2$s from found f join hss.health_record r on r.commune_code = any(:all)
                and r.commune_code = f.commune_code and r.record_id = f.record_id and r.status in %3$s
            """
                    .formatted(MOST, MatchedRow.RECORD, MatchedRow.STATES);

    private static final String PEOPLE = SOUGHT
            + """
            , found as (
                select n.* from (select distinct twelve from sought) s cross join lateral (
                    select g.commune_code, g.personal_id from hss.register_entry g where g.commune_code = any(:all)
                        and g.personal_id = s.twelve limit %1$d) n
                union select n.* from (select distinct nine from sought) s cross join lateral (
                    select g.commune_code, g.personal_id from hss.register_entry g where g.commune_code = any(:all)
                        and g.old_id_number = s.nine limit %1$d) n
                union select n.* from (select distinct name, born from sought) s cross join lateral (
                    select g.commune_code, g.personal_id from hss.register_entry g where g.commune_code = any(:all)
                        and g.name_key = s.name and g.born_on = s.born limit %1$d) n
                union select n.* from (select distinct commune, name, year from sought) s cross join lateral (
                    select g.commune_code, g.personal_id from hss.register_entry g where g.commune_code = s.commune
                        and g.commune_code = any(:all) and g.name_key = s.name
                        and (left(g.birth_date, 4) = s.year or s.year is null or s.year = '') limit %1$d) n
                union select n.* from (select distinct commune, born from sought union select distinct commune,
                        case when extract(day from born) <= 12 then make_date(extract(year from born)::int,
                            extract(day from born)::int, extract(month from born)::int) end from sought) s
                    cross join lateral (
                    select g.commune_code, g.personal_id from hss.register_entry g where g.commune_code = s.commune
                        and g.commune_code = any(:all) and g.born_on = s.born limit %1$d) n)
            select %2$s from found f join hss.register_entry g on g.commune_code = any(:all)
                and g.commune_code = f.commune_code and g.personal_id = f.personal_id
            """
                    .formatted(MOST, MatchedRow.PERSON);

    private static final String BY_NUMBER = "select " + MatchedRow.PERSON + " from hss.register_entry g"
            + " where g.commune_code = any(:all) and g.personal_id = any(:numbers)";

    private static final String NAMES =
            """
            select n.name, (select count(*) from hss.register_entry g
                where g.commune_code = any(:all) and g.name_key = n.key) as people
            from unnest(:names::text[], :keys::text[]) n (name, key)
            """;

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These records of a commune. */
    List<String[]> own(String commune, Collection<Long> records) {
        return rows(jdbc.sql("select " + MatchedRow.RECORD + " from hss.health_record r where r.commune_code = :commune"
                        + " and r.record_id = any(:records) and r.status in " + MatchedRow.STATES)
                .param("commune", commune)
                .param("records", records.toArray(Long[]::new)));
    }

    /** Records that share a value with these, or belong to one of these persons; themselves among them. */
    List<String[]> records(String[] all, List<String[]> sought, Collection<String> persons) {
        return rows(bound(jdbc.sql(RECORDS), all, sought).param("persons", persons.toArray(String[]::new)));
    }

    /** Register rows that share a value with these records. */
    List<String[]> people(String[] all, List<String[]> sought) {
        return rows(bound(jdbc.sql(PEOPLE), all, sought));
    }

    /** Register rows with these numbers. */
    List<String[]> people(String[] all, Collection<String> numbers) {
        return rows(jdbc.sql(BY_NUMBER).param("all", all).param("numbers", numbers.toArray(String[]::new)));
    }

    /** How many people of the register bear each of these names. */
    void countNames(String[] all, Collection<String> names, NameCount to) {
        jdbc.sql(NAMES)
                .param("all", all)
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

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, String[] all, List<String[]> sought) {
        return sql.param("all", all)
                .param("communes", column(sought, 0))
                .param("names", column(sought, 3))
                .param("births", column(sought, 4))
                .param("numbers", column(sought, 6))
                .param("cards", column(sought, 7))
                .param("phones", column(sought, 8));
    }

    private static String[] column(List<String[]> rows, int at) {
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    /** To plan over all communes takes longer than to look up, so the plan is made once a connection and kept. */
    private List<String[]> rows(JdbcClient.StatementSpec sql) {
        plan("force_generic_plan");
        List<String[]> rows = sql.query((row, n) -> {
                    String[] columns = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getString(i + 1);
                    }
                    return columns;
                })
                .list();
        plan("auto");
        return rows;
    }

    private void plan(String mode) {
        jdbc.sql("select set_config('plan_cache_mode', :mode, true)")
                .param("mode", mode)
                .query(String.class)
                .single();
    }
}
