package vn.hososach.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;

/** Reads open findings and their counts. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class FindingQueries {

    private final JdbcClient jdbc;

    FindingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open findings of one record, the gravest first. */
    public List<Finding> ofRecord(Scope scope, long recordId) {
        return jdbc.sql(
                        """
                        select * from hss.finding
                        where commune_code = any(:communes) and record_id = :id and resolved_at is null
                        order by array_position(array['BLOCKER', 'ERROR', 'WARNING', 'INFO'], severity), rule_id, field
                        """)
                .param("communes", scope.codes())
                .param("id", recordId)
                .query(FindingQueries::finding)
                .list();
    }

    /** The open findings about a resident who has no record. */
    public List<Finding> ofResident(Scope scope, String personalId) {
        return jdbc.sql(
                        """
                        select * from hss.finding
                        where commune_code = any(:communes) and record_id is null and register_personal_id = :pid
                          and resolved_at is null order by rule_id
                        """)
                .param("communes", scope.codes())
                .param("pid", personalId)
                .query(FindingQueries::finding)
                .list();
    }

    /** How many open findings there are by criterion, severity, rule and hamlet. */
    public List<FindingCount> counts(Scope scope) {
        return jdbc.sql(
                        """
                        select criterion, severity, rule_id, route, hamlet, sum(n)::bigint as n, count(*) as people from (
                            select criterion, severity, rule_id, route, coalesce(hamlet, '') as hamlet, count(*) as n
                            from hss.finding where commune_code = any(:communes) and resolved_at is null
                            group by 1, 2, 3, 4, 5, record_id, register_personal_id) of_one
                        group by 1, 2, 3, 4, 5 order by n desc, rule_id, hamlet
                        """)
                .param("communes", scope.codes())
                .query((row, n) -> new FindingCount(
                        QualityCriterion.valueOf(row.getString("criterion")),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("rule_id"),
                        row.getString("route"),
                        row.getString("hamlet"),
                        row.getLong("n"),
                        row.getLong("people")))
                .list();
    }

    /** A page of open findings of one rule, by key set. */
    public List<Finding> ofRule(CommuneCode commune, String ruleId, long afterId, int limit) {
        return jdbc.sql(
                        """
                        select * from hss.finding
                        where commune_code = :commune and rule_id = :rule and resolved_at is null and finding_id > :after
                        order by finding_id limit :limit
                        """)
                .param("commune", commune.value())
                .param("rule", ruleId)
                .param("after", afterId)
                .param("limit", limit)
                .query(FindingQueries::finding)
                .list();
    }

    static Finding finding(ResultSet row, int n) throws SQLException {
        return new Finding(
                row.getLong("finding_id"),
                row.getString("commune_code"),
                row.getObject("record_id", Long.class),
                row.getString("register_personal_id"),
                row.getString("rule_id"),
                QualityCriterion.valueOf(row.getString("criterion")),
                Severity.valueOf(row.getString("severity")),
                row.getString("route"),
                row.getString("field"),
                row.getString("value"),
                row.getString("expected"),
                row.getString("message_key"),
                row.getString("decision_version"),
                row.getObject("first_seen", OffsetDateTime.class));
    }

    /** Open findings of one kind: {@code findings} lines about {@code people} different people. */
    public record FindingCount(
            QualityCriterion criterion,
            Severity severity,
            String ruleId,
            String route,
            String hamlet,
            long findings,
            long people) {}
}
