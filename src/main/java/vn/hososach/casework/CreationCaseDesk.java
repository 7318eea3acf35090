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
import vn.hososach.casework.internal.CaseWork;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Where a station creates the record of a resident who has none (requirement C-03). */
@Service
@Transactional
public class CreationCaseDesk {

    static final String COLLECT = "collect-data";

    private final CaseStore store;
    private final CaseReading reading;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    CreationCaseDesk(CaseStore store, CaseReading reading, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.store = store;
        this.reading = reading;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** Opens a case with the register's values and records that may already be this person's. */
    public CaseView open(long id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        CaseView view = reading.view(reading.row(id, CaseKind.CREATION));
        audit.record(AuditEntry.viewed("case", "C-" + id, new CommuneCode(view.communeCode()), "register"));
        return view;
    }

    /** Proposes a new record with these values (column → value); checked, then approved by somebody else. */
    public void create(long id, Map<String, String> values) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        CaseRow row = reading.row(id, CaseKind.CREATION);
        store.decided(row, d -> d.filled(values, "", actors.current()));
        decide(row, "CREATE");
    }

    /** No record is to be made, for example because one exists under another name. */
    public void notNeeded(long id, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        CaseRow row = reading.row(id, CaseKind.CREATION);
        store.decided(row, d -> d.filled(Map.of(), reason.strip(), actors.current()));
        decide(row, "NOT_NEEDED");
    }

    /** The resident has a record already: it is linked to the register's row, as one act which can be undone. */
    public void useExisting(long id, RecordId existing) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        CaseRow row = reading.row(id, CaseKind.CREATION);
        HealthRecord record = reading.record(existing);
        record.requireFreeFor(String.valueOf(row.personalId()));
        store.decided(
                row,
                d -> d.filled(Map.of(CaseWork.EXISTING, existing.toString()), record.recordCode(), actors.current()));
        decide(row, "EXISTING");
    }

    private void decide(CaseRow row, String outcome) {
        flows.complete(CaseKey.of('C', row.id()), COLLECT, Map.of("outcome", outcome));
        audit.record(AuditEntry.of("DECIDE", "case", "C-" + row.id(), new CommuneCode(row.communeCode()), outcome));
    }
}
