package vn.hososach.duplicates.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds groups by the exact rules K14, K15 and K16. Pairs come from one statement; components are formed in memory.
 * Two records of different register rows, two different valid numbers, or a pair which somebody kept apart are never a
 * pair; likely twins and siblings are paired only by a shared number and carry the guard (K19).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupFinder {

    private static final int BLOCK_CAP = 30;

    private static final String PAIRS =
            """
            with active as materialized (
                select record_id, commune_code, personal_id, right(bhyt_card, 10) as card, register_personal_id,
                       name_key, birth_date, born_on, sex,
                       personal_id ~ '^[0-9]{12}$' and personal_id !~ '^(.)\\1+$' as good_id, bhyt_card
                from hss.health_record where commune_code = any(:communes) and status = 'ACTIVE'),
            keyed as (
                select 'K14' as rule, personal_id as k, record_id from active where good_id
                union all select 'K14', 'R' || register_personal_id, record_id from active where register_personal_id is not null
                union all select 'K15', card, record_id from active where length(bhyt_card) >= 10 and card ~ '^[0-9]{10}$' and card !~ '^(.)\\1+$'
                union all select 'K16', commune_code || '|' || name_key || '|' || birth_date || '|' || coalesce(sex, ''), record_id
                    from active where length(birth_date) = 10),
            blocks as (select rule, k from keyed group by 1, 2 having count(*) between 2 and :cap),
            pairs as (
                select x.rule, x.record_id as a, y.record_id as b
                from blocks join keyed x using (rule, k) join keyed y using (rule, k) where x.record_id < y.record_id)
            select p.a, p.b, string_agg(distinct p.rule, ',' order by p.rule) as rules,
                   a.commune_code as ca, b.commune_code as cb,
                   bool_or(a.born_on = b.born_on and split_part(a.name_key, ' ', 1) = split_part(b.name_key, ' ', 1)
                       and split_part(a.name_key, ' ', -1) <> split_part(b.name_key, ' ', -1)) as twin
            from pairs p join active a on a.record_id = p.a join active b on b.record_id = p.b
            where not (a.register_personal_id is not null and b.register_personal_id is not null
                       and a.register_personal_id <> b.register_personal_id)
              and not (p.rule <> 'K14' and a.good_id and b.good_id and a.personal_id <> b.personal_id
                       and a.register_personal_id is distinct from b.register_personal_id)
              and not (p.rule <> 'K14' and a.born_on = b.born_on
                       and split_part(a.name_key, ' ', -1) <> split_part(b.name_key, ' ', -1))
              and not exists (select from hss.kept_separate s where s.record_a = p.a and s.record_b = p.b and s.withdrawn_at is null)
            group by p.a, p.b, a.commune_code, b.commune_code
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    GroupFinder(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** Result of a search: new groups, and groups that no longer hold (their cases have to be ended). */
    public record Found(int opened, List<Long> dissolved) {}

    private record Pair(long a, long b, String rules, String communeA, String communeB, boolean twin) {}

    private static final class Group {
        private final TreeMap<Long, String> members = new TreeMap<>();
        private final Set<String> rules = new TreeSet<>();
        private boolean twin;

        String key() {
            return members.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** Searches these communes and settles the table with what was found. */
    public Found find(String[] communes) {
        List<Pair> pairs = jdbc.sql(PAIRS)
                .param("communes", communes)
                .param("cap", BLOCK_CAP)
                .query((row, n) -> new Pair(
                        row.getLong("a"),
                        row.getLong("b"),
                        row.getString("rules"),
                        row.getString("ca"),
                        row.getString("cb"),
                        row.getBoolean("twin")))
                .list();
        Map<String, Group> found =
                components(pairs).stream().collect(Collectors.toMap(Group::key, g -> g, (x, y) -> x));
        Map<String, Long> standing = standing(communes);
        List<Long> dissolved = new ArrayList<>();
        standing.forEach((key, id) -> {
            if (!found.containsKey(key)) {
                dissolved.add(id);
            }
        });
        dissolve(dissolved);
        found.keySet().removeAll(new HashSet<>(standing.keySet()));
        return new Found(insert(new ArrayList<>(found.values())), dissolved);
    }

    private static List<Group> components(List<Pair> pairs) {
        Map<Long, Group> of = new HashMap<>();
        for (Pair pair : pairs) {
            Group a = of.computeIfAbsent(pair.a(), k -> new Group());
            a.members.put(pair.a(), pair.communeA());
            Group b = of.computeIfAbsent(pair.b(), k -> new Group());
            b.members.put(pair.b(), pair.communeB());
            Group joined = a;
            if (a != b) {
                Group small = a.members.size() < b.members.size() ? a : b;
                joined = small == a ? b : a;
                joined.members.putAll(small.members);
                joined.rules.addAll(small.rules);
                joined.twin |= small.twin;
                for (Long id : small.members.keySet()) {
                    of.put(id, joined);
                }
            }
            joined.rules.addAll(List.of(pair.rules().split(",")));
            joined.twin |= pair.twin();
        }
        return of.values().stream().distinct().toList();
    }

    private Map<String, Long> standing(String[] communes) {
        Map<String, Long> groups = new HashMap<>();
        jdbc.sql("select group_id, member_key from hss.duplicate_group where commune_code = any(:communes) and"
                        + " status = 'OPEN' and rules <> 'HAND'")
                .param("communes", communes)
                .query(row -> {
                    groups.put(row.getString("member_key"), row.getLong("group_id"));
                });
        return groups;
    }

    private void dissolve(List<Long> groups) {
        jdbc.sql("update hss.duplicate_group set status = 'DISSOLVED', closed_at = :at where group_id = any(:groups)")
                .param("at", OffsetDateTime.now(clock))
                .param("groups", groups.toArray(Long[]::new))
                .update();
    }

    private int insert(List<Group> groups) {
        int opened = 0;
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> members = new ArrayList<>();
        for (Group group : groups) {
            String[] communes = new TreeSet<>(group.members.values()).toArray(String[]::new);
            Long id = jdbc.sql(
                            """
                            insert into hss.duplicate_group (commune_code, communes, rules, twin_guard, member_key, found_at)
                            values (:commune, :communes, :rules, :twin, :key, :at)
                            on conflict (commune_code, member_key) do update set status = 'OPEN', closed_at = null,
                                rules = excluded.rules, twin_guard = excluded.twin_guard, case_opened_at = null
                                where duplicate_group.status = 'DISSOLVED'
                            returning group_id
                            """)
                    .param("commune", communes[0])
                    .param("communes", communes)
                    .param("rules", String.join(",", group.rules))
                    .param("twin", group.twin)
                    .param("key", group.key())
                    .param("at", now)
                    .query(Long.class)
                    .optional()
                    .orElse(null);
            if (id != null) {
                opened++;
                group.members.forEach((record, commune) -> members.add(new Object[] {id, record, commune}));
            }
        }
        template.batchUpdate(
                "insert into hss.duplicate_member (group_id, record_id, commune_code) values (?, ?, ?) on conflict do"
                        + " nothing",
                members);
        return opened;
    }
}
