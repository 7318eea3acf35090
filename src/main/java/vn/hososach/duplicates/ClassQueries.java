package vn.hososach.duplicates;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * Open groups by their cause: the rules by which the matcher put their records together. Left out are those which need somebody's own look: with a warning, with the police, across a
 * border, flagged by hand, or sent back by an approver.
 */
@Service
@Transactional(readOnly = true)
public class ClassQueries {

    /** The last row of the table, "everything else": no cause in common. */
    private static final String REST = "S9";

    private static final String ALIKE =
            """
            with alike as (
                select g.group_id, g.commune_code, (
                    select string_agg(distinct p.rule, ',' order by p.rule)
                    from hss.duplicate_member a join hss.duplicate_member b
                      on b.group_id = a.group_id and b.record_id > a.record_id
                    join hss.match_pair p on p.commune_a = any(:communes) and p.record_a = a.record_id
                      and p.record_b = b.record_id
                    where a.group_id = g.group_id) as cause
                from hss.duplicate_group g
                where g.commune_code = any(:communes) and g.status = 'OPEN' and g.warnings = '' and g.asked_at is null
                  and g.communes = array[g.commune_code] and g.rules <> 'HAND' and g.returned_reason is null
                  and g.police_verdict is null)
            """;

    private final JdbcClient jdbc;

    ClassQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The causes with two groups or more, the most frequent first. */
    public List<GroupClass> classes(Scope scope) {
        return jdbc.sql(ALIKE + "select commune_code, cause, count(*) as n from alike where cause is not null"
                        + " and not (:rest = any(string_to_array(cause, ',')))"
                        + " group by 1, 2 having count(*) > 1 order by 3 desc, 1, 2")
                .param("communes", scope.codes())
                .param("rest", REST)
                .query((row, n) -> new GroupClass(
                        row.getString("commune_code"),
                        List.of(row.getString("cause").split(",")),
                        row.getInt("n")))
                .list();
    }

    /** All groups of a class, the oldest first. */
    public List<Long> groups(Scope scope, GroupClass alike) {
        return jdbc.sql(ALIKE
                        + "select group_id from alike where commune_code = :commune and cause = :cause order by 1")
                .param("communes", scope.codes())
                .param("commune", alike.communeCode())
                .param("cause", alike.cause())
                .query(Long.class)
                .list();
    }
}
