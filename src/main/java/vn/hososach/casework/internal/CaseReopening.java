package vn.hososach.casework.internal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.casework.CaseKind;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.RecordsSplit;
import vn.hososach.worklist.CaseFlows;

/** Opens again what a merge had left without need. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseReopening {

    private final CaseFlows flows;
    private final JdbcClient jdbc;

    CaseReopening(CaseFlows flows, JdbcClient jdbc) {
        this.flows = flows;
        this.jdbc = jdbc;
    }

    /** A case keeps its number and goes through its process from the start; returns how many. */
    int reopen(RecordsSplit split) {
        List<CaseKey> keys = jdbc.sql(
                        """
                        update hss.work_case c set status = 'OPEN', outcome = null, closed_at = null
                        where c.commune_code = :commune and c.kind = 'RECORD' and c.record_id = any(:records)
                          and c.status = 'CANCELLED' and c.outcome = 'NOTHING_LEFT' and c.closed_at >= :since
                          and not exists (select from hss.work_case o where o.commune_code = :commune
                              and o.kind = c.kind and o.record_id = c.record_id and o.case_id > c.case_id)
                        returning c.case_id
                        """)
                .param("commune", split.communeCode())
                .param("records", split.recordIds().toArray(Long[]::new))
                .param("since", split.mergedAt())
                .query((row, n) -> CaseKey.of(CaseKind.RECORD.letter(), row.getLong(1)))
                .list();
        flows.startAll(CaseKind.RECORD.processKey(), keys, Map.of());
        return keys.size();
    }
}
