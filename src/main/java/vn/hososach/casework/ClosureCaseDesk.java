package vn.hososach.casework;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.casework.internal.CaseReading;
import vn.hososach.casework.internal.CaseStore;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Where a station takes somebody who died or moved away off the managed list (requirement C-08). Nothing is deleted. */
@Service
@Transactional
public class ClosureCaseDesk {

    static final String COLLECT = "collect-evidence";

    private final CaseStore store;
    private final CaseReading reading;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    ClosureCaseDesk(CaseStore store, CaseReading reading, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.store = store;
        this.reading = reading;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    public CaseView open(long id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        CaseView view = reading.view(reading.row(id, CaseKind.CLOSURE));
        audit.record(AuditEntry.viewed("case", "L-" + id, new CommuneCode(view.communeCode()), "24"));
        return view;
    }

    /**
     * Proposes to close the record; the police confirm, then the supervision team approves.
     *
     * @param status DECEASED or MOVED_OUT
     */
    public void close(long id, String status, String evidence) {
        if (evidence.isBlank()) {
            throw new Refusal("evidence-missing");
        }
        decide(id, "CLOSE", Map.of("status", status), evidence.strip());
    }

    /** The person is alive and lives here: the record stays. */
    public void keep(long id, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        decide(id, "KEEP", Map.of(), reason.strip());
    }

    private void decide(long id, String outcome, Map<String, String> values, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        CaseRow row = reading.row(id, CaseKind.CLOSURE);
        store.decided(row, d -> d.filled(values, reason, actors.current()));
        flows.complete(CaseKey.of('L', id), COLLECT, Map.of("outcome", outcome));
        audit.record(AuditEntry.of("DECIDE", "case", "L-" + id, new CommuneCode(row.communeCode()), outcome));
    }
}
