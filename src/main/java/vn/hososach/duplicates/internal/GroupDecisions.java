package vn.hososach.duplicates.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.FieldChoice;
import vn.hososach.duplicates.MergeProposal;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.CaseFlows;

/** The states of a group: open until somebody decides, and decided once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupDecisions {

    private final GroupStore groups;
    private final MergeStore merges;
    private final SeparatePairs separate;
    private final CaseFlows flows;
    private final Actors actors;

    GroupDecisions(GroupStore groups, MergeStore merges, SeparatePairs separate, CaseFlows flows, Actors actors) {
        this.groups = groups;
        this.merges = merges;
        this.separate = separate;
        this.flows = flows;
        this.actors = actors;
    }

    public GroupRow find(long groupId) {
        return groups.group(actors.scope(), groupId).orElseThrow(() -> new Refusal("group-not-found"));
    }

    /**
     * The group, locked against a second decision at the same moment; refused when it is not open. A group whose case
     * nobody has released yet gets it now: somebody has come to decide it.
     */
    public GroupRow decidable(long groupId) {
        groups.lock(groupId);
        GroupRow row = find(groupId);
        if (!row.status().equals("OPEN")) {
            throw new Refusal("group-decided");
        }
        if (row.asked()) {
            throw new Refusal("group-waits-for-police");
        }
        if (!row.inWork()) {
            groups.caseOpened(groupId);
            flows.start(CaseRelease.PROCESS, CaseKey.of('D', groupId), Map.of());
        }
        return row;
    }

    public void askPolice(GroupRow group) {
        groups.policeAsked(group.id());
    }

    public void propose(GroupRow group, MergeProposal proposal, List<FieldChoice> byHand) {
        merges.propose(group, proposal, byHand, actors.current().username());
        groups.setStatus(group.id(), "PROPOSED", null);
    }

    public void keepSeparate(GroupRow group, String reason) {
        separate.keep(group, reason, actors.current().username());
        groups.setStatus(group.id(), "SEPARATE", null);
    }
}
