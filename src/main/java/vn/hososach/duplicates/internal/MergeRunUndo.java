package vn.hososach.duplicates.internal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.MergeRuns.Run;
import vn.hososach.duplicates.internal.MergeRuns.Standing;
import vn.hososach.handover.RecordsSplit;
import vn.hososach.linkage.AnswerDesk;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.UndoDesk;
import vn.hososach.territory.CommuneCode;

/** Takes a whole run back as one act: the same statements for fifty thousand merges as for one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeRunUndo {

    private final MergeRuns runs;
    private final UndoDesk undo;
    private final RecordMerge records;
    private final AnswerDesk answers;
    private final GroupScope scope;
    private final ApplicationEventPublisher events;

    MergeRunUndo(
            MergeRuns runs,
            UndoDesk undo,
            RecordMerge records,
            AnswerDesk answers,
            GroupScope scope,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.undo = undo;
        this.records = records;
        this.answers = answers;
        this.scope = scope;
        this.events = events;
    }

    /** Returns how many groups were taken apart, or opened again where the run had kept them apart. */
    public int takeBack(Run run, String reason, String actor) {
        int groups = run.outcome().equals("MERGE") ? split(run, reason, actor) : runs.separationsUndone(run.id());
        runs.undone(run.id(), reason, actor);
        return groups;
    }

    private int split(Run run, String reason, String actor) {
        Standing standing = runs.merged(run.id());
        if (standing.acts().isEmpty()) {
            return 0;
        }
        return scope.within(standing.communes(), () -> split(run, standing, reason, actor));
    }

    private int split(Run run, Standing standing, String reason, String actor) {
        long undoing = undo.undoTogether(new CommuneCode(run.communeCode()), standing.acts(), reason);
        records.takeBack(standing.acts(), undoing);
        runs.mergesUndone(run.id(), standing.groups(), undoing, reason, actor);
        answers.differentPeople(standing.records());
        standing.since().ifPresent(since -> standing.communes()
                .forEach(commune -> events.publishEvent(new RecordsSplit(commune, standing.records(), since))));
        return standing.groups().size();
    }
}
