package vn.hososach.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.territory.CommuneCode;

/** The findings behind a number, with the people they are about. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class FindingListQueries {

    private static final String CONDITION =
            """
             where f.commune_code = any(:communes) and f.resolved_at is null
               and (:criterion::text is null or f.criterion = :criterion)
               and (f.severity = :severity
                    or :severity::text is null and (f.severity <> 'INFO' or :rule::text is not null))
               and (:rule::text is null or f.rule_id = :rule)
               and (:hamlet::text is null or coalesce(f.hamlet, '') = :hamlet)
            """;

    private final JdbcClient jdbc;
    private final ListTrail trail;

    FindingListQueries(JdbcClient jdbc, ListTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A page in the order of communes and findings; {@code after} is the last line of the page before. */
    @Transactional
    public List<FindingLine> lines(Scope scope, FindingFilter filter, @Nullable Finding after, int limit) {
        List<FindingLine> lines = with(
                        scope,
                        filter,
                        """
                        select f.*, coalesce(r.full_name, g.full_name) as person, r.record_code,
                               coalesce(r.birth_date, g.birth_date) as born
                        from hss.finding f
                        left join hss.health_record r
                               on r.commune_code = f.commune_code and r.record_id = f.record_id
                        left join hss.register_entry g
                               on f.record_id is null and g.commune_code = f.commune_code
                              and g.personal_id = f.register_personal_id
                        """
                                + CONDITION
                                + " and (f.commune_code, f.finding_id) > (:commune, :after)"
                                + " order by f.commune_code, f.finding_id limit :limit")
                .param("commune", after == null ? "" : after.communeCode())
                .param("after", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, n) -> new FindingLine(
                        FindingQueries.finding(row, n),
                        row.getString("person"),
                        row.getString("born"),
                        row.getString("hamlet"),
                        row.getString("record_code")))
                .list();
        return trail.shown(
                "finding",
                lines,
                line -> new CommuneCode(line.finding().communeCode()),
                filter.criterion(),
                filter.severity(),
                filter.ruleId(),
                filter.hamlet());
    }

    /** How many there are; counting ends at {@code most}, for a city has tens of millions. */
    public long count(Scope scope, FindingFilter filter, long most) {
        return with(
                        scope,
                        filter,
                        "select count(*) from (select from hss.finding f " + CONDITION + " limit :most) counted")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** What the open findings of a commune are about, the most frequent first. */
    public List<FindingKind> kinds(CommuneCode commune) {
        return jdbc.sql(
                        """
                        select rule_id, coalesce(hamlet, '') as hamlet, count(*) as findings from hss.finding
                        where commune_code = :commune and resolved_at is null group by 1, 2 order by 3 desc, 1, 2
                        """)
                .param("commune", commune.value())
                .query((row, n) ->
                        new FindingKind(row.getString("rule_id"), row.getString("hamlet"), row.getLong("findings")))
                .list();
    }

    /** Open findings of one rule in one hamlet; the hamlet is empty where nobody knows it. */
    public record FindingKind(String ruleId, String hamlet, long findings) {}

    private JdbcClient.StatementSpec with(Scope scope, FindingFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("communes", scope.codes())
                .param(
                        "criterion",
                        filter.criterion() == null ? null : filter.criterion().name())
                .param(
                        "severity",
                        filter.severity() == null ? null : filter.severity().name())
                .param("rule", filter.ruleId())
                .param("hamlet", filter.hamlet());
    }
}
