package vn.hososach.duplicates;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Role;
import vn.hososach.duplicates.internal.ApprovedMerge;
import vn.hososach.duplicates.internal.CaseRelease;
import vn.hososach.duplicates.internal.GroupScope;
import vn.hososach.duplicates.internal.MergeUndo;
import vn.hososach.duplicates.internal.MergedGroups;
import vn.hososach.duplicates.internal.MergedGroups.MergedGroup;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.CaseFlows;

/** Merges approved groups and takes merges back. */
@Service
@Transactional
public class MergeDesk {

    private final MergedGroups groups;
    private final ApprovedMerge approved;
    private final MergeUndo undo;
    private final GroupScope scope;
    private final CaseFlows flows;

    MergeDesk(MergedGroups groups, ApprovedMerge approved, MergeUndo undo, GroupScope scope, CaseFlows flows) {
        this.groups = groups;
        this.approved = approved;
        this.undo = undo;
        this.scope = scope;
        this.flows = flows;
    }

    /** Carries out the approved proposal of the group; called by the process. False when a member has changed since. */
    public boolean merge(long groupId) {
        scope.require(Role.SYSTEM);
        return approved.carryOut(groups.lock(groupId));
    }

    /**
     * Takes a merge back. Never fails because of later decisions: those stay with the record they were made on, the rest
     * is as before the merge, with the cases that were open then.
     */
    public Undone undo(long mergeId, String reason, AfterUndo afterwards) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        MergedGroup merged = groups.undoable(mergeId);
        return scope.within(merged.group(), () -> takeBack(merged, reason.strip(), afterwards));
    }

    private Undone takeBack(MergedGroup merged, String reason, AfterUndo afterwards) {
        MergeUndo.TakenBack done = undo.takeBack(merged.merge(), merged.group(), merged.actId(), reason);
        boolean again = afterwards == AfterUndo.COMPARE_AGAIN && done.whole();
        if (again) {
            groups.reopen(merged, done.actId());
            flows.start(CaseRelease.PROCESS, CaseKey.of('D', merged.group().id()), Map.of());
        } else {
            groups.keepSeparate(merged, done.actId(), reason);
        }
        undo.announce(merged.group(), merged.mergedAt());
        return new Undone(done.actId(), merged.group().id(), done.identical(), again);
    }

    /**
     * Result of an undo.
     *
     * @param identical whether the records are to the byte what they were before the merge; false when edits made since
     *     then were kept
     * @param comparedAgain whether the group is open again; else its records are kept apart
     */
    public record Undone(long actId, long groupId, boolean identical, boolean comparedAgain) {}
}
