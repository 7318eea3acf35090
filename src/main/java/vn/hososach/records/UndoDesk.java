package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.ActUndone;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.records.internal.RecordColumns;
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

    private static final String LATER =
            """
            exists (select 1 from hss.change l join hss.act la on la.act_id = l.act_id
                where l.commune_code = c.commune_code and l.record_id = c.record_id and l.field = c.field
                  and l.change_id > c.change_id and l.act_id <> c.act_id
                  and la.undone_by is null and la.undoes is null)
            """;

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final Actors actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoDesk(
            JdbcClient jdbc,
            ActJournal journal,
            Actors actors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
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
        writeBack(act, undoing);
        jdbc.sql("update hss.act set undone_by = :undoing where act_id = :act and undone_by is null")
                .param("undoing", undoing)
                .param("act", actId)
                .update();
        audit.record(AuditEntry.of("UNDO", "act", actId, commune, reason));
        announce(act, undoing);
        events.publishEvent(new ActUndone(act.communeCode(), actId));
        return undoing;
    }

    private void writeBack(Act act, long undoing) {
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select c.commune_code, :undoing, c.record_id, c.field, c.after, c.before, c.source, c.source_rank, :at
                        from hss.change c where c.commune_code = any(:communes) and c.act_id = :act and not %s
                        order by c.change_id desc
                        """
                                .formatted(LATER))
                .param("undoing", undoing)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", scopeOf(act))
                .param("act", act.id())
                .update();
        List<String> fields = jdbc.sql(
                        "select distinct field from hss.change where commune_code = any(:communes) and act_id ="
                                + " :undoing order by 1")
                .param("communes", scopeOf(act))
                .param("undoing", undoing)
                .query(String.class)
                .list();
        fields.forEach(field -> writeBack(act, undoing, field));
    }

    private void writeBack(Act act, long undoing, String field) {
        boolean health = field.startsWith("health.");
        String target = health ? "hss.record_health" : "hss.health_record";
        String assignment = health
                ? HealthColumns.assign(field.substring("health.".length()), "c.after")
                : RecordColumns.assign(field, "c.after");
        jdbc.sql(
                        """
                        update %s h set %s, version = h.version + 1 from hss.change c
                        where c.commune_code = any(:communes) and c.act_id = :undoing and c.field = :field
                          and h.commune_code = c.commune_code and h.record_id = c.record_id
                        """
                                .formatted(target, assignment))
                .param("communes", scopeOf(act))
                .param("undoing", undoing)
                .param("field", field)
                .update();
    }

    private void refuseOnConflict(Act act) {
        List<String> conflicts = jdbc.sql(
                        "select distinct c.field from hss.change c where c.commune_code = any(:communes)"
                                + " and c.act_id = :act and " + LATER)
                .param("communes", scopeOf(act))
                .param("act", act.id())
                .query(String.class)
                .list();
        if (!conflicts.isEmpty()) {
            String example = AdministrativeField.byColumn(conflicts.get(0))
                    .map(AdministrativeField::title)
                    .orElse(conflicts.get(0));
            throw new Refusal("undo-conflict", Map.of("count", conflicts.size(), "example", example));
        }
    }

    private void announce(Act act, long undoing) {
        List<Long> records = jdbc.sql(
                        "select distinct record_id from hss.change where commune_code = any(:communes) and act_id"
                                + " = :undoing")
                .param("communes", scopeOf(act))
                .param("undoing", undoing)
                .query(Long.class)
                .list();
        events.publishEvent(new RecordsChanged(act.communeCode(), records));
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
