package vn.hososach.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.records.internal.RecordWriter;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Where records are opened, changed and created. Each change is journalled under an act, audited in the same
 * transaction, and announced so that the record is reviewed again.
 */
@Service
@Transactional
public class RecordDesk {

    private final RecordQueries queries;
    private final RecordWriter writer;
    private final Actors actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RecordDesk(
            RecordQueries queries,
            RecordWriter writer,
            Actors actors,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.writer = writer;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /** Opens a record for reading; the view is in the audit trail. */
    public HealthRecord open(RecordId id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        HealthRecord record = find(id);
        audit.record(AuditEntry.viewed("record", id, record.commune(), "24"));
        return record;
    }

    /**
     * Changes fields of one record under a new act.
     *
     * @param expectedVersion the version the user saw; refused with {@code changed-by-other} when it has moved on
     * @return the act's number, or 0 when nothing differed
     */
    public long change(ActDraft draft, RecordId id, int expectedVersion, List<FieldChange> changes) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        queries.lock(actors.scope(), id);
        HealthRecord record = find(id);
        if (record.version() != expectedVersion) {
            throw new Refusal("changed-by-other", Map.of("record", record.recordCode()));
        }
        List<FieldChange> real = new ArrayList<>(changes);
        real.removeIf(c -> Objects.equals(c.after(), record.values().get(c.field())));
        if (real.isEmpty()) {
            return 0;
        }
        long act = writer.change(draft, record, real);
        announce(
                record.commune(), id, real.stream().map(c -> c.field().column()).toList(), draft.reason());
        return act;
    }

    /** Creates a record for a resident (requirement C-03) under a new act; returns the record. */
    public HealthRecord create(
            ActDraft draft, Map<AdministrativeField, String> values, @Nullable String registerPersonalId) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        actors.requireCommune(draft.commune());
        RecordId id = writer.create(draft, values, registerPersonalId);
        announce(
                draft.commune(),
                id,
                values.keySet().stream().map(AdministrativeField::column).toList(),
                draft.reason());
        return find(id);
    }

    /**
     * Says that a record is this resident's (requirement C-03), under a new act.
     *
     * @throws Refusal {@code record-not-active}, or {@code record-linked-elsewhere} when it is somebody else's
     */
    public long link(ActDraft draft, RecordId id, String personalId, CommuneCode registerCommune) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        queries.lock(actors.scope(), id);
        HealthRecord record = find(id);
        record.requireFreeFor(personalId);
        long act = writer.link(draft, record, personalId, registerCommune.value());
        announce(record.commune(), id, List.of("register_personal_id"), draft.reason());
        return act;
    }

    /** Moves a record to another status, for example DECEASED with the evidence named in the draft. */
    public long setStatus(ActDraft draft, RecordId id, RecordStatus status, @Nullable RecordId mergedInto) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        HealthRecord record = find(id);
        long act = writer.setStatus(draft, record, status, mergedInto);
        announce(record.commune(), id, List.of("status"), draft.reason());
        return act;
    }

    private HealthRecord find(RecordId id) {
        return queries.find(actors.scope(), id).orElseThrow(() -> new Refusal("record-not-found"));
    }

    private void announce(CommuneCode commune, RecordId id, List<String> fields, String reason) {
        audit.record(AuditEntry.changed("record", id, commune, String.join(",", fields), reason));
        events.publishEvent(new RecordsChanged(commune.value(), List.of(id.value())));
    }
}
