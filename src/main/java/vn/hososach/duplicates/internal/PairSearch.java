package vn.hososach.duplicates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is asked of a record. The keys tell where it lies, so that one partition is looked into, and one of the register:
     * whether it knows somebody else of this household born on the same day.
     */
    private static final String CANDIDATES =
            """
            select r.record_id, r.commune_code, r.register_personal_id, r.name_key, r.birth_date, r.sex,
                case when length(r.bhyt_card) >= 10 and right(r.bhyt_card, 10) ~ '^[0-9]{10}$'
                          and right(r.bhyt_card, 10) !~ '^(.)\\1+$' then right(r.bhyt_card, 10) end as card,
                case when r.personal_id ~ '^[0-9]{12}$' and r.personal_id !~ '^(.)\\1+$' then r.personal_id end as number,
                exists (
                    select from hss.register_entry g join hss.register_entry t
                      on t.commune_code = g.commune_code and t.household_code = g.household_code
                        and t.born_on = g.born_on and t.personal_id <> g.personal_id
                    where g.commune_code = coalesce(r.register_commune_code, r.commune_code)
                      and g.personal_id = r.register_personal_id) as twin
            from near n join hss.record_key k on k.record_id = n.record_id
            join hss.health_record r on r.commune_code = k.commune_code and r.record_id = k.record_id
            where r.commune_code = any(:all)
            """;

    /** Records of pairs of which one lies in these communes. */
    private static final String NEAR =
            """
            with near as materialized (
                select record_a as record_id from hss.match_pair where commune_a = any(:communes) or commune_b = any(:communes)
                union select record_b from hss.match_pair where commune_a = any(:communes) or commune_b = any(:communes))
            """;

    /** Active ones of them; those of a group that waits for approval are left alone. */
    private static final String ACTIVE = NEAR + CANDIDATES
            + """
            and r.status = 'ACTIVE' and not exists (
                select from hss.duplicate_member m join hss.duplicate_group d using (group_id)
                where m.record_id = r.record_id and d.status = 'PROPOSED')
            """;

    /** Every pair of them that nobody has kept apart. */
    private static final String PAIRS = NEAR
            + """
            select p.record_a, p.record_b, p.weight from hss.match_pair p
            where p.record_a in (select record_id from near) and not exists (select from hss.kept_separate s
                where s.record_a = p.record_a and s.record_b = p.record_b and s.withdrawn_at is null)
            order by p.record_a, p.record_b
            """;

    private static final int FULL_DATE = 10;

    private final JdbcClient jdbc;

    PairSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All pairs of sets that reach into {@code communes}; their other records may lie in {@code all}. */
    List<CandidatePair> pairs(Set<String> communes, Set<String> all) {
        // each record is looked up: behind the row policies the planner expects a handful of rows and would read
        // partitions
        jdbc.sql("set local enable_seqscan = off").update();
        Map<Long, Candidate> active = new HashMap<>();
        jdbc.sql(ACTIVE)
                .param("communes", communes.toArray(String[]::new))
                .param("all", all.toArray(String[]::new))
                .query(PairSearch::candidate)
                .list()
                .forEach(candidate -> active.put(candidate.id(), candidate));
        List<CandidatePair> pairs = new ArrayList<>();
        jdbc.sql(PAIRS).param("communes", communes.toArray(String[]::new)).query(row -> {
            Candidate a = active.get(row.getLong("record_a"));
            Candidate b = active.get(row.getLong("record_b"));
            if (a != null && b != null) {
                pairs.add(new CandidatePair(a, b, rules(a, b), row.getDouble("weight")));
            }
        });
        jdbc.sql("set local enable_seqscan = on").update();
        return pairs;
    }

    /** What the two share exactly; a pair that shares nothing exactly was found by what it shares in all. */
    private static Set<String> rules(Candidate a, Candidate b) {
        Set<String> rules = new TreeSet<>();
        if (same(a.personalId(), b.personalId()) || same(a.register(), b.register())) {
            rules.add("K14");
        }
        if (same(a.card(), b.card())) {
            rules.add("K15");
        }
        if (a.commune().equals(b.commune())
                && same(a.nameKey(), b.nameKey())
                && same(a.birthDate(), b.birthDate())
                && String.valueOf(a.birthDate()).length() == FULL_DATE
                && Objects.equals(a.sex(), b.sex())) {
            rules.add("K16");
        }
        return rules.isEmpty() ? Set.of(CandidatePair.MATCHED) : rules;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && a.equals(b);
    }

    /** These records as candidates, for a group that a person flags. */
    List<Candidate> candidates(Set<String> communes, List<Long> records) {
        return jdbc.sql("with near as (select unnest(:records::bigint[]) as record_id)" + CANDIDATES)
                .param("all", communes.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .query(PairSearch::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getLong("record_id"),
                row.getString("commune_code"),
                row.getString("number"),
                row.getString("card"),
                row.getString("register_personal_id"),
                row.getString("name_key"),
                row.getString("birth_date"),
                row.getString("sex"),
                row.getBoolean("twin"));
    }
}
