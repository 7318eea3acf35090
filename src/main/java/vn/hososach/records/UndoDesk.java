package vn.hososach.records;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.ActUndone;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Takes an act back: one record or fifty thousand by the same set of statements, one per field. The undo is an act of
 * its own, so the history shows both.
 */
@Service
@Transactional
public class UndoDesk {

    /** What happens to a field that somebody changed again after the act. */
    public enum LaterEdits {
        /** The undo is refused as a whole. */
        REFUSE,
        /** The later value stays; the rest goes back. */
        KEEP
    }

    private final ActReversal reversal;
    private final ActJournal journal;
    private final Actors actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    UndoDesk(
            ActReversal reversal,
            ActJournal journal,
            Actors actors,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.reversal = reversal;
        this.journal = journal;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /** Undoes an act; a merge is refused here because it also has groups and cases to restore. */
    public long undo(long actId, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        Act act = find(actId);
        if (act.kind().equals("MERGE")) {
            throw new Refusal("merge-undo-elsewhere", Map.of("act", actId));
        }
        return undo(actId, reason, LaterEdits.REFUSE);
    }

    /** Undoes an act on behalf of the module that made it; returns the number of the undoing act. */
    public long undo(long actId, String reason, LaterEdits laterEdits) {
        Act act = find(actId);
        if (act.undoneBy() != null || act.undoes() != null) {
            throw new Refusal("act-already-undone", Map.of("act", actId));
        }
        if (laterEdits == LaterEdits.REFUSE) {
            refuseOnConflict(act);
        }
        CommuneCode commune = new CommuneCode(act.communeCode());
        long undoing = journal.open(ActDraft.of("UNDO", commune, reason, ValueSource.STATION), actId);
        reversal.reverse(scopeOf(act), List.of(actId), undoing);
        audit.record(AuditEntry.of("UNDO", "act", actId, commune, reason));
        announce(scopeOf(act), undoing);
        events.publishEvent(new ActUndone(act.communeCode(), actId));
        return undoing;
    }

    /**
     * Undoes many acts of one commune as a single act, by the same statements as one; later edits stay. Which of them may
     * be undone the calling module has made sure of.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long undoTogether(CommuneCode commune, List<Long> acts, String reason) {
        String[] communes = actors.scope().codes();
        long undoing = journal.open(ActDraft.of("UNDO", commune, reason, ValueSource.STATION));
        reversal.reverse(communes, acts, undoing);
        audit.record(AuditEntry.of("UNDO", "act", acts.size() + " acts", commune, reason));
        announce(communes, undoing);
        return undoing;
    }

    private void refuseOnConflict(Act act) {
        List<String> conflicts = reversal.changedLater(scopeOf(act), act.id());
        if (!conflicts.isEmpty()) {
            String example = AdministrativeField.byColumn(conflicts.get(0))
                    .map(AdministrativeField::title)
                    .orElse(conflicts.get(0));
            throw new Refusal("undo-conflict", Map.of("count", conflicts.size(), "example", example));
        }
    }

    /** One event for the records of each commune: an act may reach across a border. */
    private void announce(String[] communes, long undoing) {
        reversal.changedBy(communes, undoing)
                .forEach((commune, records) -> events.publishEvent(new RecordsChanged(commune, records)));
    }

    private Act find(long actId) {
        Scope scope = actors.scope();
        return journal.find(scope, actId).orElseThrow(() -> new Refusal("act-not-found", Map.of("act", actId)));
    }

    /** An act may touch records of other communes (a merge across a border); the row policy keeps it to the scope. */
    private String[] scopeOf(Act act) {
        return act.kind().equals("MERGE") ? actors.scope().codes() : new String[] {act.communeCode()};
    }
}
