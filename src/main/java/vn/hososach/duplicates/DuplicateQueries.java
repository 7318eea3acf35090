package vn.hososach.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** Lists of groups and merges. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class DuplicateQueries {

    private static final String GROUPS =
            """
            select g.*, m.members, m.codes, m.full_name, m.birth_date
            from hss.duplicate_group g
            cross join lateral (
                select count(*) as members, array_agg(r.record_code order by r.record_id) filter (where r.record_id is not null) as codes,
                       min(r.full_name) as full_name, min(r.birth_date) as birth_date
                from hss.duplicate_member d
                left join hss.health_record r on r.commune_code = any(:communes)
                    and r.commune_code = d.commune_code and r.record_id = d.record_id
                where d.group_id = g.group_id) m
            where g.communes && :communes::text[] and g.status = :status and g.group_id > :after
            order by g.group_id limit :limit
            """;

    private static final String MERGES =
            """
            select m.*, coalesce(a.at, m.proposed_at) as at, r.record_code, r.full_name, u.actor as undone_by,
                   u.reason as undo_reason,
                   array(select o.record_code from hss.duplicate_member d
                       join hss.health_record o on o.commune_code = any(:communes)
                           and o.commune_code = d.commune_code and o.record_id = d.record_id
                       where d.group_id = m.group_id and d.record_id <> m.survivor_id order by 1) as merged_codes
            from hss.merge m
            join hss.duplicate_group g on g.group_id = m.group_id and g.communes && :communes::text[]
            left join hss.act a on a.act_id = m.act_id
            left join hss.act u on u.act_id = m.undo_act_id
            left join hss.health_record r on r.commune_code = any(:communes) and r.record_id = m.survivor_id
            where m.merge_id < :before and (:state::text is null or m.state = :state)
            order by m.merge_id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final GoldenRecords golden;
    private final ListTrail trail;

    DuplicateQueries(JdbcClient jdbc, GoldenRecords golden, ListTrail trail) {
        this.jdbc = jdbc;
        this.golden = golden;
        this.trail = trail;
    }

    /** Groups with this status, oldest first, after the given one (key-set paging; 0 for the first page). */
    @Transactional
    public List<GroupLine> groups(Scope scope, String status, long after, int limit) {
        List<GroupLine> groups = jdbc.sql(GROUPS)
                .param("communes", scope.codes())
                .param("status", status)
                .param("after", after)
                .param("limit", limit)
                .query(DuplicateQueries::group)
                .list();
        return trail.shown("duplicate_group", groups, line -> new CommuneCode(line.communeCode()), status);
    }

    /**
     * The next group to decide after this one, by number, starting over at the first: those in work before the others.
     * Empty when there is no other.
     */
    public Optional<Long> nextAfter(Scope scope, long groupId) {
        return jdbc.sql(
                        """
                        select g.group_id from hss.duplicate_group g
                        where g.communes && :communes::text[] and g.status = 'OPEN'
                          and g.group_id <> :group and g.asked_at is null
                        order by g.case_opened_at is null, g.group_id < :group, g.group_id limit 1
                        """)
                .param("communes", scope.codes())
                .param("group", groupId)
                .query(Long.class)
                .optional();
    }

    /** Merges, newest first, before the given one; only those in this state where one is given. */
    @Transactional
    public List<MergeLine> merges(Scope scope, Optional<String> state, long before, int limit) {
        List<MergeLine> merges = jdbc.sql(MERGES)
                .param("communes", scope.codes())
                .param("state", state.orElse(null))
                .param("before", before)
                .param("limit", limit)
                .query(DuplicateQueries::merge)
                .list();
        return trail.shown(
                "merge", named(scope, merges), line -> new CommuneCode(line.communeCode()), state.orElse(null));
    }

    /** With the names of the persons in place of those in the surviving records. */
    private List<MergeLine> named(Scope scope, List<MergeLine> merges) {
        Map<Long, GoldenRecord> people = golden.of(
                scope,
                merges.stream().map(line -> new RecordId(line.survivorId())).toList());
        return merges.stream()
                .map(line -> Optional.ofNullable(people.get(line.survivorId()))
                        .map(person -> person.plain().get(AdministrativeField.FULL_NAME))
                        .map(line::named)
                        .orElse(line))
                .toList();
    }

    /** The latest merges in every state. */
    @Transactional
    public List<MergeLine> merges(Scope scope, int limit) {
        return merges(scope, Optional.empty(), Long.MAX_VALUE, limit);
    }

    /** Groups by status. */
    public List<StatusCount> counts(Scope scope) {
        return jdbc.sql("select status, count(*) as n, count(asked_at) as asked from hss.duplicate_group"
                        + " where communes && :communes::text[] group by 1 order by 1")
                .param("communes", scope.codes())
                .query((row, n) -> new StatusCount(row.getString("status"), row.getLong("n"), row.getLong("asked")))
                .list();
    }

    /** So many groups have this status; for so many of them the police have been asked. */
    public record StatusCount(String status, long groups, long asked) {}

    private static GroupLine group(ResultSet row, int n) throws SQLException {
        return new GroupLine(
                row.getLong("group_id"),
                row.getString("commune_code"),
                List.of(row.getString("rules").split(",")),
                row.getBoolean("twin_guard"),
                row.getString("status"),
                row.getObject("found_at", OffsetDateTime.class),
                row.getObject("case_opened_at") != null,
                row.getObject("asked_at") != null,
                row.getInt("members"),
                row.getString("full_name"),
                row.getString("birth_date"),
                texts(row, "codes"));
    }

    private static MergeLine merge(ResultSet row, int n) throws SQLException {
        return new MergeLine(
                row.getLong("merge_id"),
                row.getLong("group_id"),
                row.getString("commune_code"),
                row.getLong("survivor_id"),
                Optional.ofNullable(row.getString("record_code")).orElse(""),
                Optional.ofNullable(row.getString("full_name")).orElse(""),
                texts(row, "merged_codes"),
                row.getString("state"),
                row.getString("proposed_by"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("act_id", Long.class),
                row.getString("undone_by"),
                row.getString("undo_reason"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
