package vn.hososach.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.casework.internal.CaseReading;
import vn.hososach.casework.internal.CaseStore;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.casework.internal.KeptDifferences;
import vn.hososach.decision.DecisionTables;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Where a station mends a record field by field (requirements C-02, C-04). Whether a decision needs the police or an
 * approval is said by decision table verification-need.
 */
@Service
@Transactional
public class RecordCaseDesk {

    static final String REVIEW = "review-record";

    /** Fields that say who somebody is: their change is approved by somebody else. */
    static final Set<String> IDENTITY = Set.of("full_name", "birth_date", "sex", "personal_id");

    private final CaseStore store;
    private final CaseReading reading;
    private final DecisionTables tables;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;
    private final KeptDifferences kept;

    RecordCaseDesk(
            CaseStore store,
            CaseReading reading,
            DecisionTables tables,
            CaseFlows flows,
            Actors actors,
            AuditTrail audit,
            KeptDifferences kept) {
        this.store = store;
        this.reading = reading;
        this.tables = tables;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
        this.kept = kept;
    }

    /** Opens a case; the view is in the audit trail. */
    public CaseView open(long id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        CaseView view = reading.view(reading.row(id, CaseKind.RECORD));
        audit.record(AuditEntry.viewed("case", "R-" + id, new CommuneCode(view.communeCode()), "24"));
        return view;
    }

    /** Keeps the working paper. */
    public void saveDraft(long id, List<FieldDecision> decisions) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        store.draft(reading.row(id, CaseKind.RECORD), d -> d.noted(decisions));
    }

    /** What finishing with these decisions will lead to, for the label of the button. */
    @Transactional(readOnly = true)
    public Need need(long id, List<FieldDecision> decisions) {
        return need(reading.row(id, CaseKind.RECORD), decisions);
    }

    /** Whether the police have to be asked first, and whether somebody else has to approve. */
    public record Need(boolean police, boolean approval) {}

    /**
     * Finishes the review: without approval the values are applied at once, else they are proposed.
     *
     * @throws Refusal {@code changed-by-other} when the record moved on meanwhile (the draft is kept by the screen),
     *     {@code police-first} when the police have to answer before
     */
    public void finish(long id, int version, List<FieldDecision> decisions) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        CaseRow row = reading.row(id, CaseKind.RECORD);
        HealthRecord record = reading.record(row).orElseThrow(() -> new Refusal("record-not-found"));
        if (record.version() != version) {
            throw new Refusal("changed-by-other", Map.of("record", record.recordCode()));
        }
        Need need = need(row, decisions);
        if (need.police()) {
            throw new Refusal("police-first");
        }
        store.decided(row, d -> d.decided(decisions, actors.current()));
        flows.complete(CaseKey.of('R', id), REVIEW, Map.of("outcome", "FINISH", "approvalNeeded", need.approval()));
        audit.record(AuditEntry.of(
                "DECIDE", "case", "R-" + id, new CommuneCode(row.communeCode()), decisions.size() + " fields"));
    }

    /** In doubt about an identity: the commune police are asked, with identity fields only. */
    public void askPolice(long id, String question, List<FieldDecision> decisions) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        if (question.isBlank()) {
            throw new Refusal("question-missing");
        }
        CaseRow row = reading.row(id, CaseKind.RECORD);
        Actor me = actors.current();
        store.decided(row, d -> d.decided(decisions, me).asking(question.strip(), me));
        flows.complete(CaseKey.of('R', id), REVIEW, Map.of("outcome", "VERIFY"));
        audit.record(AuditEntry.of("DECIDE", "case", "R-" + id, new CommuneCode(row.communeCode()), "ask police"));
    }

    /** The differences from the register that somebody decided to keep, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptDifference> kept(RecordId record) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        return kept.of(actors.scope(), record.value());
    }

    /** Opens a kept difference again: the next release makes a case of it. */
    public void withdrawKept(CommuneCode commune, RecordId record, String field, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        actors.requireCommune(commune);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        kept.withdraw(commune, record.value(), field);
        audit.record(AuditEntry.changed("record", record, commune, "kept:" + field, reason.strip()));
    }

    private Need need(CaseRow row, List<FieldDecision> decisions) {
        boolean police = false;
        boolean approval = false;
        String evidence = row.draft().police() == null ? "NONE" : "POLICE";
        for (FieldDecision decision : decisions) {
            Map<String, Object> answer = tables.single(
                    "verification-need",
                    Map.of(
                            "fieldClass",
                            IDENTITY.contains(decision.field()) ? "IDENTITY" : "OTHER",
                            "decision",
                            decision.choice().name(),
                            "evidence",
                            evidence));
            police |= Boolean.TRUE.equals(answer.get("needsPolice"));
            approval |= Boolean.TRUE.equals(answer.get("needsApproval"));
        }
        return new Need(police, approval);
    }
}
