package vn.hososach.duplicates;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * Open groups by their cause. Left out are those which need somebody's own look: with a warning, with the police, across a
 * border, flagged by hand, or sent back by an approver.
 */
@Service
@Transactional(readOnly = true)
public class ClassQueries {

    private static final String ALIKE =
            """
            from hss.duplicate_group g
            where g.commune_code = any(:communes) and g.status = 'OPEN' and g.warnings = '' and g.asked_at is null
              and g.communes = array[g.commune_code] and g.rules <> 'HAND' and g.returned_reason is null
              and g.police_verdict is null
            """;

    private final JdbcClient jdbc;

    ClassQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The causes with two groups or more, the most frequent first. */
    public List<GroupClass> classes(Scope scope) {
        return jdbc.sql("select g.commune_code, g.rules, count(*) as n " + ALIKE
                        + " group by 1, 2 having count(*) > 1 order by 3 desc, 1, 2")
                .param("communes", scope.codes())
                .query((row, n) -> new GroupClass(
                        row.getString("commune_code"),
                        List.of(row.getString("rules").split(",")),
                        row.getInt("n")))
                .list();
    }

    /** All groups of a class, the oldest first. */
    public List<Long> groups(Scope scope, GroupClass alike) {
        return jdbc.sql("select g.group_id " + ALIKE
                        + " and g.commune_code = :commune and g.rules = :rules order by g.group_id")
                .param("communes", scope.codes())
                .param("commune", alike.communeCode())
                .param("rules", alike.cause())
                .query(Long.class)
                .list();
    }
}
