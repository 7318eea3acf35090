package vn.hososach.approval.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.approval.Proposal;
import vn.hososach.approval.internal.BatchStore.BatchRow;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** What the process asks for: the sample, the decision's way back, and what the inbox shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovalWork implements WorkItemDescriber {

    private final BatchStore batches;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    ApprovalWork(BatchStore batches, Actors actors, ApplicationEventPublisher events) {
        this.batches = batches;
        this.actors = actors;
        this.events = events;
    }

    @Override
    public boolean describes(String processKey) {
        return processKey.equals("approval-batch");
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        BatchRow row = find(key);
        List<Proposal> proposals = batches.proposals(row.id());
        String title = row.kind().title() + " · " + proposals.size() + " đề nghị của " + row.proposer();
        return WorkItemDetails.of(new CommuneCode(row.communeCode()), title)
                .about(proposals.size() == 1 ? proposals.get(0).title() : null, null, null);
    }

    /** Draws the share which decision table sampling-rate asks for, at least its minimum. */
    public void drawSample(CaseKey key, int percent, int minimum, String reason) {
        batches.lock(key.id());
        int waiting = batches.proposals(key.id()).size();
        batches.drawSample(key.id(), Sampling.size(waiting, percent, minimum), reason);
    }

    /** Tells each case what became of its proposal. */
    public void applyDecision(CaseKey key) {
        BatchRow row = find(key);
        String approver = row.decidedBy();
        if (approver == null || approver.equals(row.proposer())) {
            throw new Refusal("own-proposal");
        }
        for (Proposal proposal : batches.proposals(row.id())) {
            events.publishEvent(new ApprovalDecided(
                    new CaseKey(proposal.caseKey()),
                    proposal.status().equals("APPROVED"),
                    proposal.reason() == null ? "" : proposal.reason(),
                    approver));
        }
    }

    private BatchRow find(CaseKey key) {
        return batches.find(actors.scope(), key.id()).orElseThrow(() -> new Refusal("batch-not-found"));
    }
}
