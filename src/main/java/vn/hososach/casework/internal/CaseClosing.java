package vn.hososach.casework.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.casework.internal.CaseNeeds.Numbered;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Closes cases about which a review finds nothing left. Those with the police or an approver are left alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseClosing {

    private final CaseNeeds needs;
    private final TypingStore typing;
    private final CaseFlows flows;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseClosing(CaseNeeds needs, TypingStore typing, CaseFlows flows, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.typing = typing;
        this.needs = needs;
        this.flows = flows;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Closes at most so many needless cases of the commune, or of these records; returns how many. */
    public int closeNeedless(String commune, Long @Nullable [] records, int limit) {
        List<Numbered> needless = needs.needless(commune, records, limit);
        for (Numbered one : needless) {
            CaseKey key = CaseKey.of(one.kind().letter(), one.id());
            typing.forget(commune, one.id());
            jdbc.sql(
                            """
                            update hss.work_case set status = 'CANCELLED', outcome = 'NOTHING_LEFT', closed_at = :at
                            where commune_code = :commune and case_id = :id and status = 'OPEN'
                            """)
                    .param("at", OffsetDateTime.now(clock))
                    .param("commune", commune)
                    .param("id", one.id())
                    .update();
            flows.cancel(key, "nothing left");
            audit.record(AuditEntry.changed("case", key, new CommuneCode(commune), "status", "nothing left"));
        }
        return needless.size();
    }

    /** The act of a finished case was taken back; its findings open a new case at the next review and release. */
    void undone(Scope scope, long act) {
        jdbc.sql("update hss.work_case set outcome = 'UNDONE' where commune_code = any(:communes) and act_id = :act and"
                        + " status = 'DONE'")
                .param("communes", scope.codes())
                .param("act", act)
                .update();
    }
}
