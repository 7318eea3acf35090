package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** Lists of merges and counts of groups. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class DuplicateQueries {

    private final JdbcClient jdbc;

    DuplicateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest merges, newest first: done, proposed, returned and undone. */
    public List<MergeLine> merges(Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select m.*, r.record_code, r.full_name,
                               (select count(*) from hss.duplicate_member d where d.group_id = m.group_id) as members
                        from hss.merge m
                        left join hss.health_record r on r.commune_code = any(:communes) and r.record_id = m.survivor_id
                        where m.commune_code = any(:communes) order by m.merge_id desc limit :limit
                        """)
                .param("communes", scope.codes())
                .param("limit", limit)
                .query((row, n) -> new MergeLine(
                        row.getLong("merge_id"),
                        row.getLong("group_id"),
                        row.getString("commune_code"),
                        String.valueOf(row.getString("record_code")),
                        String.valueOf(row.getString("full_name")),
                        row.getInt("members"),
                        row.getString("state"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class),
                        row.getString("approved_by"),
                        row.getObject("act_id", Long.class)))
                .list();
    }

    /** Groups by status. */
    public List<StatusCount> counts(Scope scope) {
        return jdbc.sql("select status, count(*) as n from hss.duplicate_group where commune_code = any(:communes)"
                        + " group by 1 order by 1")
                .param("communes", scope.codes())
                .query((row, n) -> new StatusCount(row.getString("status"), row.getLong("n")))
                .list();
    }

    /** So many groups have this status. */
    public record StatusCount(String status, long groups) {}
}
