package vn.hososach.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.approval.internal.BatchOpening;
import vn.hososach.approval.internal.BatchStore;
import vn.hososach.approval.internal.BatchStore.BatchRow;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Where proposals are decided (requirement C-12). Proposals of one kind, commune and proposer wait in one batch; the
 * approver sees the sample first, accepts or returns, and may take single items out. The proposer never decides: refused
 * here, in the process, and by the database.
 */
@Service
@Transactional
public class ApprovalDesk {

    static final String DECIDE = "decide-batch";

    private final BatchStore batches;
    private final BatchOpening opening;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    ApprovalDesk(BatchStore batches, BatchOpening opening, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.batches = batches;
        this.opening = opening;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** A step proposes something: it joins the open batch of its kind, or opens one. */
    @EventListener
    public void on(ApprovalRequested request) {
        opening.propose(request);
    }

    /** Opens a batch, the sample first. */
    public ApprovalBatch open(long id) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR, Role.STATION_STAFF);
        batches.lock(id);
        BatchRow row = find(id);
        if (actors.current().role() != Role.STATION_STAFF && !own(row)) {
            batches.seen(id);
        }
        audit.record(AuditEntry.viewed("approval_batch", id, new CommuneCode(row.communeCode()), "proposals"));
        return new ApprovalBatch(
                row.id(),
                row.communeCode(),
                row.kind(),
                row.level(),
                row.proposer(),
                row.status(),
                row.sampleSize(),
                row.sampleReason(),
                row.openedAt(),
                row.decidedBy(),
                own(row),
                batches.proposals(id));
    }

    /** Accepts the batch, but for the proposals named in {@code except}, which go back with the reason. */
    public void accept(long id, Set<Long> except, String reason) {
        if (!except.isEmpty() && reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        decide(id, "ACCEPTED", reason, p -> !except.contains(p.id()));
    }

    /** Returns the whole batch with a reason. */
    public void giveBack(long id, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        decide(id, "RETURNED", reason, p -> false);
    }

    private void decide(long id, String decision, String reason, java.util.function.Predicate<Proposal> approved) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        batches.lock(id);
        BatchRow row = find(id);
        requireDecidable(row);
        String approver = actors.current().username();
        List<Proposal> proposals = batches.proposals(id);
        for (Proposal proposal : proposals) {
            boolean yes = approved.test(proposal);
            batches.decide(proposal.id(), yes ? "APPROVED" : "RETURNED", approver, yes ? "" : reason.strip());
        }
        batches.close(id, approver, decision, reason.strip());
        flows.complete(CaseKey.of('B', id), DECIDE, Map.of("outcome", decision));
        audit.record(AuditEntry.changed(
                "approval_batch", id, new CommuneCode(row.communeCode()), decision + " " + proposals.size(), reason));
    }

    private void requireDecidable(BatchRow row) {
        if (!row.status().equals("OPEN")) {
            throw new Refusal("batch-decided");
        }
        if (own(row)) {
            throw new Refusal("own-proposal");
        }
        if (row.level().equals("SUPERVISION") && actors.current().role() == Role.STATION_HEAD) {
            throw new Refusal("batch-for-supervision");
        }
        if (row.seenTo() != null && batches.counts(row.id()).unseenSampled() > 0) {
            throw new Refusal("batch-grown");
        }
    }

    private boolean own(BatchRow row) {
        return row.proposer().equals(actors.current().username());
    }

    private BatchRow find(long id) {
        return batches.find(actors.scope(), id).orElseThrow(() -> new Refusal("batch-not-found"));
    }
}
