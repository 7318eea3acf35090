package vn.hososach.duplicates.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a search has found, all of it by single statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FoundGroups {

    private static final String OPEN =
            """
            insert into hss.duplicate_group
                (commune_code, communes, rules, warnings, twin_guard, member_key, found_at, hand_reason)
            select commune, string_to_array(communes, ','), rules, warnings, warnings <> '', key, :at, :reason
            from unnest(:commune, :communes, :rules, :warnings, :keys) f (commune, communes, rules, warnings, key)
            on conflict (commune_code, member_key) do update set status = 'OPEN', closed_at = null,
                rules = excluded.rules, warnings = excluded.warnings, twin_guard = excluded.twin_guard,
                hand_reason = excluded.hand_reason, case_opened_at = null, returned_reason = null,
                police_answer = null, police_officer = null, police_verdict = null, asked_at = null
                where duplicate_group.status in ('DISSOLVED', 'SEPARATE')
            returning group_id
            """;

    private static final String MEMBERS =
            """
            insert into hss.duplicate_member (group_id, record_id, commune_code)
            select g.group_id, r.record_id, r.commune
            from unnest(:group_commune, :keys, :records, :communes) r (group_commune, key, record_id, commune)
            join hss.duplicate_group g on g.commune_code = r.group_commune and g.member_key = r.key
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FoundGroups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An open group.
     *
     * @param whole all its records are still active
     */
    record StandingGroup(
            long id, String key, boolean byHand, boolean whole, List<String> communes, List<Long> members) {}

    /** The open groups with records in these communes. */
    List<StandingGroup> standing(Set<String> communes) {
        return jdbc.sql(
                        """
                        select g.group_id, g.member_key, g.rules = 'HAND' as by_hand, g.communes,
                               array_agg(m.record_id) as members,
                               bool_and(exists (select from hss.health_record r where r.commune_code = m.commune_code
                                   and r.record_id = m.record_id and r.status = 'ACTIVE')) as whole
                        from hss.duplicate_group g join hss.duplicate_member m using (group_id)
                        where g.communes && :communes::text[] and g.status = 'OPEN' group by g.group_id order by 1
                        """)
                .param("communes", communes.toArray(String[]::new))
                .query((row, n) -> new StandingGroup(
                        row.getLong("group_id"),
                        row.getString("member_key"),
                        row.getBoolean("by_hand"),
                        row.getBoolean("whole"),
                        Arrays.asList((String[]) row.getArray("communes").getArray()),
                        Arrays.asList((Long[]) row.getArray("members").getArray())))
                .list();
    }

    void dissolve(List<Long> groups) {
        jdbc.sql("update hss.duplicate_group set status = 'DISSOLVED', closed_at = :at where group_id = any(:groups)")
                .param("at", OffsetDateTime.now(clock))
                .param("groups", groups.toArray(Long[]::new))
                .update();
    }

    /** Adds groups, or opens again those that were dissolved or kept apart; returns how many are open now that were not. */
    int open(List<FoundGroup> groups) {
        return insert(groups, null).size();
    }

    /** Adds a group that a person has flagged. */
    List<Long> openByHand(FoundGroup group, String reason) {
        return insert(List.of(group), reason);
    }

    private List<Long> insert(List<FoundGroup> groups, @Nullable String reason) {
        List<Long> opened = jdbc.sql(OPEN)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("commune", column(groups, group -> group.communes().get(0)))
                .param("communes", column(groups, group -> String.join(",", group.communes())))
                .param("rules", column(groups, group -> String.join(",", group.rules())))
                .param("warnings", column(groups, group -> String.join(",", group.warnings())))
                .param("keys", column(groups, FoundGroup::key))
                .query(Long.class)
                .list();
        insertMembers(groups);
        return opened;
    }

    private void insertMembers(List<FoundGroup> groups) {
        List<String> groupCommunes = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Long> records = new ArrayList<>();
        List<String> communes = new ArrayList<>();
        groups.forEach(group -> group.members().forEach((record, commune) -> {
            groupCommunes.add(group.communes().get(0));
            keys.add(group.key());
            records.add(record);
            communes.add(commune);
        }));
        jdbc.sql(MEMBERS)
                .param("group_commune", groupCommunes.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("records", records.toArray(Long[]::new))
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    private static String[] column(List<FoundGroup> groups, Function<FoundGroup, String> value) {
        return groups.stream().map(value).toArray(String[]::new);
    }
}
