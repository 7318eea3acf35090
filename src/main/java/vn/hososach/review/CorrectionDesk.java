package vn.hososach.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.records.ValueSource;
import vn.hososach.review.CorrectionSummary.CorrectionAct;
import vn.hososach.review.internal.CommuneCorrection;
import vn.hososach.territory.CommuneCode;

/**
 * Applies the corrections that need no person (route AUTO): one act per commune, rule and field, each with its
 * journal and undone as one. A value is only replaced where it is still the one the finding saw.
 */
@Service
@Transactional
public class CorrectionDesk {

    private final JdbcClient jdbc;
    private final CommuneCorrection correction;
    private final Actors actors;

    CorrectionDesk(JdbcClient jdbc, CommuneCorrection correction, Actors actors) {
        this.jdbc = jdbc;
        this.correction = correction;
        this.actors = actors;
    }

    /** What a correction run would change now. */
    @Transactional(readOnly = true)
    public List<CorrectionPreview> preview(Optional<CommuneCode> commune) {
        return jdbc.sql(
                        """
                        select commune_code, rule_id, field, suggestion = 'REGISTER' as from_register, count(*) as n,
                               coalesce((array_agg(value order by finding_id))[1], '') as before,
                               coalesce((array_agg(expected order by finding_id))[1], '') as after
                        from hss.finding
                        where commune_code = any(:communes) and route = 'AUTO' and resolved_at is null
                          and expected is not null and record_id is not null
                          and hss.spelling_only(field, value, expected)
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """)
                .param("communes", codes(commune))
                .query((row, n) -> new CorrectionPreview(
                        row.getString("commune_code"),
                        row.getString("rule_id"),
                        row.getString("field"),
                        row.getBoolean("from_register") ? ValueSource.REGISTER : ValueSource.STATION,
                        row.getLong("n"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** Corrects one commune, or all of the scope. The findings that are left are told by the next review. */
    public CorrectionSummary correct(Optional<CommuneCode> commune, Progress progress) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        commune.ifPresent(actors::requireCommune);
        String[] codes = codes(commune);
        progress.total(codes.length);
        List<CorrectionAct> acts = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i];
            progress.phase("Chuẩn hóa tự động: xã, phường " + code);
            correction
                    .correct(new CommuneCode(code))
                    .forEach(a -> acts.add(new CorrectionAct(a.actId(), code, a.ruleId(), a.field(), a.changes())));
            progress.done(i + 1L);
        }
        return new CorrectionSummary(
                acts.stream().mapToLong(CorrectionAct::changes).sum(), acts);
    }

    private String[] codes(Optional<CommuneCode> commune) {
        return commune.map(c -> new String[] {c.value()}).orElse(actors.scope().codes());
    }
}
