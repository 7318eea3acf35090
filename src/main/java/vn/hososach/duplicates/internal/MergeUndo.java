package vn.hososach.duplicates.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.handover.RecordsSplit;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.UndoDesk;

/**
 * Takes the records of a merge apart. It never fails because of what happened since: later edits stay with the record they
 * were made on, and a survivor that was merged itself stays where it is.
 */
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

    /**
     * Result of an undo.
     *
     * @param identical whether every byte is what it was before the merge (edits made since then stay)
     * @param whole whether all records stand for themselves now; not when one was merged elsewhere meanwhile
     */
    public record TakenBack(long actId, boolean identical, boolean whole) {}

    public TakenBack takeBack(MergeRow merge, GroupRow group, long actId, String reason) {
        rows.lock(group);
        long undoing = undo.undo(actId, reason, UndoDesk.LaterEdits.KEEP);
        records.takeBack(List.of(actId), undoing);
        boolean identical = rows.image(group).hash().equals(merge.beforeHash());
        return new TakenBack(undoing, identical, Members.whole(group, members.records(group)));
    }

    /** Tells the other modules, after the group has its new state. */
    public void announce(GroupRow group, OffsetDateTime mergedAt) {
        members.records(group).stream()
                .collect(groupingBy(HealthRecord::commune, mapping(m -> m.id().value(), toList())))
                .forEach((commune, ids) -> {
                    events.publishEvent(new RecordsSplit(commune.value(), ids, mergedAt));
                    events.publishEvent(new RecordsChanged(commune.value(), ids));
                });
    }
}
