package vn.hososach.duplicates;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.internal.CaseRelease;
import vn.hososach.duplicates.internal.GroupStore;
import vn.hososach.duplicates.internal.MergeStore;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** The cases behind groups: released at the pace of work, moved on by answers of the police and by approvals. */
@Service
@Transactional
public class DuplicateCaseDesk {

    private final GroupStore groups;
    private final MergeStore merges;
    private final CaseRelease release;
    private final CaseFlows flows;
    private final Actors actors;

    DuplicateCaseDesk(GroupStore groups, MergeStore merges, CaseRelease release, CaseFlows flows, Actors actors) {
        this.groups = groups;
        this.merges = merges;
        this.release = release;
        this.flows = flows;
        this.actors = actors;
    }

    /**
     * Releases open groups into the engine, oldest first, until so many are open in each commune; returns how many were
     * released. Each hundred commits by itself, so an interrupted release goes on where it stopped.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int openCases(Optional<CommuneCode> commune, int limit) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        commune.ifPresent(actors::requireCommune);
        String[] communes =
                commune.map(c -> new String[] {c.value()}).orElse(actors.scope().codes());
        int opened = 0;
        int some;
        do {
            some = release.releaseSome(communes, limit);
            opened += some;
        } while (some > 0);
        return opened;
    }

    /** The police have answered: the group goes back to the station with their answer. */
    @EventListener
    public void on(VerificationAnswered answer) {
        if (answer.caseKey().kind() == 'D') {
            groups.policeAnswered(answer.caseKey().id(), answer.answer(), answer.note(), answer.officer());
            flows.tell(answer.caseKey(), "verification-answered", Map.of());
        }
    }

    /** Approved: the process merges next. Returned: the group is open again, with the reason. */
    @EventListener
    public void on(ApprovalDecided decision) {
        if (decision.caseKey().kind() != 'D') {
            return;
        }
        long group = decision.caseKey().id();
        groups.lock(group);
        merges.proposed(group).ifPresent(proposal -> decide(group, proposal, decision));
        flows.tell(decision.caseKey(), "approval-decided", Map.of("approved", decision.approved()));
    }

    private void decide(long group, MergeRow proposal, ApprovalDecided decision) {
        if (!decision.approved()) {
            merges.returned(proposal.id());
            groups.setStatus(group, "OPEN", decision.reason());
        } else if (proposal.proposedBy().equals(decision.approver())) {
            throw new Refusal("merge-own-proposal");
        } else {
            merges.approved(proposal.id(), decision.approver());
        }
    }
}
