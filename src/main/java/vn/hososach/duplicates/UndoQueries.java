package vn.hososach.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** What somebody should know before he takes a merge back. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class UndoQueries {

    private static final String LATER =
            """
            with merged as (
                select m.act_id, d.commune_code, d.record_id
                from hss.merge m join hss.duplicate_member d using (group_id)
                where m.merge_id = :merge and m.state = 'MERGED'),
            touched as (
                select c.act_id, m.commune_code, m.record_id, c.field
                from merged m join hss.change c on c.commune_code = any(:communes) and c.commune_code = m.commune_code
                    and c.record_id = m.record_id and c.act_id > m.act_id
                where c.field not in ('merged_into', 'address_scheme', 'address_commune_code')
                  and c.field not like 'register\\_%'
                union
                select l.act_id, m.commune_code, m.record_id, null
                from merged m join hss.person_link l on l.into_id = m.record_id and l.act_id > m.act_id
                    and l.unlinked_at is null)
            select a.act_id, a.kind, a.at, a.actor, a.reason, r.record_code,
                   coalesce(array_agg(distinct t.field) filter (where t.field is not null), '{}') as fields
            from touched t
            join hss.act a on a.act_id = t.act_id and a.undone_by is null and a.undoes is null
            join hss.health_record r on r.commune_code = any(:communes) and r.commune_code = t.commune_code
                and r.record_id = t.record_id
            where a.kind <> 'UNDO'
            group by a.act_id, r.record_code order by a.act_id, r.record_code limit 200
            """;

    private final JdbcClient jdbc;

    UndoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decisions taken since this merge about one of its records, in their order. */
    public List<LaterDecision> later(Scope scope, long mergeId) {
        return jdbc.sql(LATER)
                .param("communes", scope.codes())
                .param("merge", mergeId)
                .query(UndoQueries::decision)
                .list();
    }

    /** The latest decisions about many groups at once, newest first. */
    public List<MergeRunLine> runs(Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select r.*, count(*) filter (where m.state = 'PROPOSED') as proposed,
                            count(*) filter (where m.state = 'MERGED') as merged
                        from hss.merge_run r left join hss.merge m using (run_id)
                        where r.commune_code = any(:communes)
                        group by r.run_id order by r.run_id desc limit :limit
                        """)
                .param("communes", scope.codes())
                .param("limit", limit)
                .query(UndoQueries::run)
                .list();
    }

    private static LaterDecision decision(ResultSet row, int n) throws SQLException {
        return new LaterDecision(
                row.getLong("act_id"),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("record_code"),
                Arrays.asList((String[]) row.getArray("fields").getArray()));
    }

    private static MergeRunLine run(ResultSet row, int n) throws SQLException {
        return new MergeRunLine(
                row.getLong("run_id"),
                row.getString("rule_class"),
                row.getString("outcome").equals("SEPARATE"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getInt("groups"),
                row.getInt("proposed"),
                row.getInt("merged"),
                row.getString("undone_by"));
    }
}
