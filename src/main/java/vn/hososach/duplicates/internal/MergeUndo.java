package vn.hososach.duplicates.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.UndoDesk;
import vn.hososach.refusal.Refusal;

/** Takes the records of a merge back to what they were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeUndo {

    private final Members members;
    private final MemberRows rows;
    private final UndoDesk undo;
    private final RecordMerge records;
    private final ApplicationEventPublisher events;

    MergeUndo(Members members, MemberRows rows, UndoDesk undo, RecordMerge records, ApplicationEventPublisher events) {
        this.members = members;
        this.rows = rows;
        this.undo = undo;
        this.records = records;
        this.events = events;
    }

    /** The undoing act, and whether every byte is what it was before the merge (edits made since then stay). */
    public record TakenBack(long actId, boolean identical) {}

    public TakenBack takeBack(MergeRow merge, GroupRow group, long actId, String reason) {
        rows.lock(group);
        requireSurvivorStands(merge, members.records(group));
        long undoing = undo.undo(actId, reason, UndoDesk.LaterEdits.KEEP);
        records.dropIdentifiers(actId);
        boolean identical = rows.image(group).hash().equals(merge.beforeHash());
        return new TakenBack(undoing, identical);
    }

    /** A survivor that was merged itself meanwhile would be restored into nowhere: the later merge has to go first. */
    private static void requireSurvivorStands(MergeRow merge, List<HealthRecord> all) {
        boolean merged = all.stream()
                .anyMatch(m -> m.id().value() == merge.proposal().survivorId() && m.status() == RecordStatus.MERGED);
        if (merged) {
            throw new Refusal("merge-undo-later-first");
        }
    }

    /** Tells the other modules, after the group is open again. */
    public void announce(GroupRow group) {
        members.records(group).stream()
                .collect(groupingBy(HealthRecord::commune, mapping(m -> m.id().value(), toList())))
                .forEach((commune, ids) -> events.publishEvent(new RecordsChanged(commune.value(), ids)));
    }
}
