package vn.hososach.duplicates.internal;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.refusal.Refusal;

/** Groups on their way to a merge and back, locked against a second act at the same moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedGroups {

    private final GroupStore groups;
    private final MergeStore merges;
    private final SeparatePairs separate;
    private final Actors actors;

    MergedGroups(GroupStore groups, MergeStore merges, SeparatePairs separate, Actors actors) {
        this.groups = groups;
        this.merges = merges;
        this.separate = separate;
        this.actors = actors;
    }

    /** A merge that stands, with its group and its act. */
    public record MergedGroup(MergeRow merge, GroupRow group, long actId, OffsetDateTime mergedAt) {}

    public GroupRow lock(long groupId) {
        groups.lock(groupId);
        return groups.group(actors.scope(), groupId).orElseThrow(() -> new Refusal("group-not-found"));
    }

    /** The merge, locked; refused when it was not carried out or is undone already. */
    public MergedGroup undoable(long mergeId) {
        GroupRow group = lock(merge(mergeId).groupId());
        MergeRow merge = merge(mergeId);
        if (!merge.state().equals("MERGED") || merge.actId() == null || merge.mergedAt() == null) {
            throw new Refusal("merge-not-undoable");
        }
        return new MergedGroup(merge, group, merge.actId(), merge.mergedAt());
    }

    /** The merge is undone by this act; its group is to be decided again, its case begun again. */
    public void reopen(MergedGroup merged, long undoAct) {
        merges.undone(merged.merge().id(), undoAct);
        groups.setStatus(merged.group().id(), "OPEN", null);
        groups.caseOpened(merged.group().id());
    }

    /** The merge is undone by this act, and nobody is to propose it again without a new reason. */
    public void keepSeparate(MergedGroup merged, long undoAct, String reason) {
        merges.undone(merged.merge().id(), undoAct);
        separate.keep(merged.group(), reason, actors.current().username());
        groups.setStatus(merged.group().id(), "SEPARATE", null);
    }

    private MergeRow merge(long mergeId) {
        return merges.find(mergeId).orElseThrow(() -> new Refusal("merge-not-found"));
    }
}
