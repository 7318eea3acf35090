package vn.hososach.duplicates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings records together that share something exact: the number or the register row (K14), the card (K15), name, birth
 * date and sex within a commune (K16). Numbers are looked for in every commune, from the records of those reviewed. A
 * value shared by more than thirty records is a dummy and brings nobody together; records of a group that waits for
 * approval are left alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PairSearch {

    private static final int DUMMY = 30;

    private static final String COLUMNS =
            """
            select r.record_id, r.commune_code, r.register_personal_id, r.name_key, r.birth_date, r.sex,
                   case when length(r.bhyt_card) >= 10 and right(r.bhyt_card, 10) ~ '^[0-9]{10}$'
                             and right(r.bhyt_card, 10) !~ '^(.)\\1+$' then right(r.bhyt_card, 10) end as card,
                   case when r.personal_id ~ '^[0-9]{12}$' and r.personal_id !~ '^(.)\\1+$' then r.personal_id end as number
            from hss.health_record r
            """;

    private static final String PAIRS =
            """
            with waiting as materialized (
                select m.record_id from hss.duplicate_member m join hss.duplicate_group g using (group_id)
                where g.status = 'PROPOSED'),
            here as materialized (%1$s
                where r.commune_code = any(:communes) and r.status = 'ACTIVE'
                  and r.record_id not in (select record_id from waiting)),
            there as materialized (%1$s
                where r.commune_code = any(:others) and r.status = 'ACTIVE'
                  and r.record_id not in (select record_id from waiting)
                  and (r.personal_id in (select number from here where number is not null)
                       or r.register_personal_id in (select register_personal_id from here where register_personal_id is not null)
                       or right(r.bhyt_card, 10) in (select card from here where card is not null))),
            active as materialized (select * from here union all select * from there),
            keyed as (
                select 'K14' as rule, number as k, record_id from active where number is not null
                union all select 'K14', 'R' || register_personal_id, record_id from active where register_personal_id is not null
                union all select 'K15', card, record_id from active where card is not null
                union all select 'K16', commune_code || '|' || name_key || '|' || birth_date || '|' || coalesce(sex, ''), record_id
                    from active where length(birth_date) = 10),
            blocks as (select rule, k from keyed group by 1, 2 having count(*) between 2 and :dummy),
            pairs as (
                select x.record_id as a, y.record_id as b, string_agg(distinct x.rule, ',' order by x.rule) as rules
                from blocks join keyed x using (rule, k) join keyed y using (rule, k) where x.record_id < y.record_id
                group by 1, 2)
            select p.rules, %2$s, %3$s
            from pairs p join active a on a.record_id = p.a join active b on b.record_id = p.b
            where not exists (select from hss.kept_separate s
                where s.record_a = p.a and s.record_b = p.b and s.withdrawn_at is null)
            """;

    private static final String CANDIDATE =
            """
            %1$s.record_id as %1$s_id, %1$s.commune_code as %1$s_commune, %1$s.number as %1$s_number,
            %1$s.register_personal_id as %1$s_register, %1$s.name_key as %1$s_name, %1$s.birth_date as %1$s_birth,
            %1$s.sex as %1$s_sex,
            a.birth_date = b.birth_date and split_part(a.name_key, ' ', -1) <> split_part(b.name_key, ' ', -1) and exists (
                select from hss.register_entry g join hss.register_entry t
                  on t.commune_code = g.commune_code and t.household_code = g.household_code
                    and t.born_on = g.born_on and t.personal_id <> g.personal_id
                where g.commune_code = any(:registers) and t.commune_code = any(:registers)
                  and g.personal_id = %1$s.register_personal_id) as %1$s_twin
            """;

    private final JdbcClient jdbc;

    PairSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All pairs with a record in {@code communes}; records that share a number with them are found in {@code all}. */
    List<CandidatePair> pairs(Set<String> communes, Set<String> all) {
        Set<String> others = new TreeSet<>(all);
        others.removeAll(communes);
        return jdbc.sql(PAIRS.formatted(COLUMNS, CANDIDATE.formatted("a"), CANDIDATE.formatted("b")))
                .param("communes", communes.toArray(String[]::new))
                .param("others", others.toArray(String[]::new))
                .param("registers", all.toArray(String[]::new))
                .param("dummy", DUMMY)
                .query((row, n) -> new CandidatePair(
                        candidate(row, "a"),
                        candidate(row, "b"),
                        new TreeSet<>(List.of(row.getString("rules").split(",")))))
                .list();
    }

    /** These records as candidates, for a group that a person flags. */
    List<Candidate> candidates(Set<String> communes, List<Long> records) {
        return jdbc.sql(COLUMNS + " where r.commune_code = any(:communes) and r.record_id = any(:records)")
                .param("communes", communes.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .query((row, n) -> new Candidate(
                        row.getLong("record_id"),
                        row.getString("commune_code"),
                        row.getString("number"),
                        row.getString("register_personal_id"),
                        row.getString("name_key"),
                        row.getString("birth_date"),
                        row.getString("sex"),
                        false))
                .list();
    }

    private static Candidate candidate(ResultSet row, String side) throws SQLException {
        return new Candidate(
                row.getLong(side + "_id"),
                row.getString(side + "_commune"),
                row.getString(side + "_number"),
                row.getString(side + "_register"),
                row.getString(side + "_name"),
                row.getString(side + "_birth"),
                row.getString(side + "_sex"),
                row.getBoolean(side + "_twin"));
    }
}
