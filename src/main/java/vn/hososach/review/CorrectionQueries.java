package vn.hososach.review;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/** Reads automatic corrections row by row: those that would be done, and those that were. */
@Service
@Transactional
public class CorrectionQueries {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final ListTrail trail;

    CorrectionQueries(JdbcClient jdbc, Actors actors, ListTrail trail) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.trail = trail;
    }

    /** The first records of a line of the preview, each with its value before and after; noted in the trail. */
    public List<CorrectionSample> samples(CorrectionPreview of, int limit) {
        CommuneCode commune = new CommuneCode(of.communeCode());
        actors.requireCommune(commune);
        List<CorrectionSample> samples = jdbc.sql(
                        """
                        select f.record_id, r.full_name, f.value, f.expected
                        from hss.finding f
                        join hss.health_record r on r.commune_code = :commune and r.record_id = f.record_id
                        where f.commune_code = :commune and f.rule_id = :rule and f.field = :field and f.route = 'AUTO'
                          and f.resolved_at is null and f.expected is not null and r.status = 'ACTIVE'
                          and (f.suggestion = 'REGISTER') = :register and hss.spelling_only(f.field, f.value, f.expected)
                        order by f.finding_id limit :limit
                        """)
                .param("commune", commune.value())
                .param("rule", of.ruleId())
                .param("field", of.field())
                .param("register", of.source() == ValueSource.REGISTER)
                .param("limit", limit)
                .query((row, n) -> new CorrectionSample(
                        commune,
                        row.getLong("record_id"),
                        row.getString("full_name"),
                        row.getString("value"),
                        row.getString("expected")))
                .list();
        return trail.shown("finding", samples, CorrectionSample::commune, of.ruleId(), of.field());
    }

    /** The latest automatic corrections of these communes, newest first, those taken back included. */
    public List<CorrectionLine> done(Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select a.act_id, a.commune_code, a.rule_id, a.actor, a.at, a.undone_by is not null as undone,
                               c.field, coalesce(c.n, 0) as n
                        from (select * from hss.act where commune_code = any(:communes) and kind = 'AUTO_CORRECT'
                              order by act_id desc limit :limit) a
                        left join lateral (select min(field) as field, count(distinct record_id) as n from hss.change k
                            where k.commune_code = any(:communes) and k.commune_code = a.commune_code
                              and k.act_id = a.act_id) c on true
                        where c.n > 0
                        order by a.act_id desc
                        """)
                .param("communes", scope.codes())
                .param("limit", limit)
                .query((row, n) -> new CorrectionLine(
                        row.getLong("act_id"),
                        row.getString("commune_code"),
                        row.getString("rule_id"),
                        row.getString("field"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getLong("n"),
                        row.getBoolean("undone")))
                .list();
    }
}
