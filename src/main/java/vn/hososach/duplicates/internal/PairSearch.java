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
 * The pairs that the matcher found, each with what the two records share exactly: the number or the register row (K14), the
 * card (K15), name, birth date and sex within a commune (K16). Records of a group that waits for approval are left alone,
 * and so are those which no longer are anybody's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PairSearch {

    private static final String COLUMNS =
            """
            select r.record_id, r.commune_code, r.register_personal_id, r.name_key, r.birth_date, r.sex,
                   case when length(r.bhyt_card) >= 10 and right(r.bhyt_card, 10) ~ '^[0-9]{10}$'
                             and right(r.bhyt_card, 10) !~ '^(.)\\1+$' then right(r.bhyt_card, 10) end as card,
                   case when r.personal_id ~ '^[0-9]{12}$' and r.personal_id !~ '^(.)\\1+$' then r.personal_id end as number
            from hss.health_record r
            """;

    /** Every pair of a set of which one record lies in these communes. */
    private static final String PAIRS =
            """
            with near as materialized (
                select record_a as record_id from hss.match_pair where commune_a = any(:communes) or commune_b = any(:communes)
                union select record_b from hss.match_pair where commune_a = any(:communes) or commune_b = any(:communes)),
            pair as materialized (
                select p.record_a, p.record_b, p.weight from hss.match_pair p
                where p.record_a in (select record_id from near) and p.record_b in (select record_id from near)
                  and not exists (select from hss.kept_separate s
                    where s.record_a = p.record_a and s.record_b = p.record_b and s.withdrawn_at is null)),
            active as materialized (%1$s
                where r.commune_code = any(:all) and r.status = 'ACTIVE'
                  and r.record_id in (select record_id from near)
                  and r.record_id not in (
                    select m.record_id from hss.duplicate_member m join hss.duplicate_group g using (group_id)
                    where g.status = 'PROPOSED'))
            select p.weight,
                concat_ws(',',
                    case when a.number = b.number or a.register_personal_id = b.register_personal_id then 'K14' end,
                    case when a.card = b.card then 'K15' end,
                    case when a.commune_code = b.commune_code and a.name_key = b.name_key and a.birth_date = b.birth_date
                        and length(a.birth_date) = 10 and a.sex is not distinct from b.sex then 'K16' end) as rules,
                %2$s, %3$s
            from pair p join active a on a.record_id = p.record_a join active b on b.record_id = p.record_b
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
                where g.commune_code = any(:all) and t.commune_code = any(:all)
                  and g.personal_id = %1$s.register_personal_id) as %1$s_twin
            """;

    private final JdbcClient jdbc;

    PairSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All pairs of sets that reach into {@code communes}; their other records may lie in {@code all}. */
    List<CandidatePair> pairs(Set<String> communes, Set<String> all) {
        return jdbc.sql(PAIRS.formatted(COLUMNS, CANDIDATE.formatted("a"), CANDIDATE.formatted("b")))
                .param("communes", communes.toArray(String[]::new))
                .param("all", all.toArray(String[]::new))
                .query((row, n) -> new CandidatePair(
                        candidate(row, "a"),
                        candidate(row, "b"),
                        rules(row.getString("rules")),
                        row.getDouble("weight")))
                .list();
    }

    /** A pair that shares nothing exactly was found by what it shares in all. */
    private static Set<String> rules(String found) {
        return found.isEmpty() ? Set.of(CandidatePair.MATCHED) : new TreeSet<>(List.of(found.split(",")));
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
