package vn.hososach.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.records.internal.RecordWriter;

/**
 * Merges records as links: the others point to the surviving one and keep their own values. Health answers which the
 * survivor lacks are taken over; contradictions stay as they are. All of it is one act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordMerge {

    private static final List<String> HEALTH_VALUES = List.of(
            "blood_group_abo", "blood_group_rh", "height_cm", "weight_kg", "systolic", "diastolic", "measured_on");
    private static final List<String> HEALTH_ANSWERS =
            List.of("chronic", "allergy", "surgery", "infectious", "vaccination");
    private static final List<String> HEALTH_STATES = List.of("reproductive_state", "nutrition_state");

    private final RecordWriter writer;
    private final ActJournal journal;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordMerge(
            RecordWriter writer,
            ActJournal journal,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.journal = journal;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Merges the others into the survivor, whose fields take the chosen values; returns the act. */
    public long merge(ActDraft draft, HealthRecord survivor, List<HealthRecord> others, List<FieldChange> chosen) {
        long act = journal.open(draft);
        List<FieldChange> real = chosen.stream()
                .filter(c -> !Objects.equals(c.after(), survivor.values().get(c.field())))
                .toList();
        if (!real.isEmpty()) {
            writer.change(act, survivor, real);
        }
        for (HealthRecord other : others) {
            writer.setStatus(act, draft.source(), other, RecordStatus.MERGED, survivor.id());
            takeHealth(act, survivor, other);
            carryIdentifiers(act, survivor, other);
        }
        keepIdentifiers(act, survivor, others, real);
        for (HealthRecord other : others) {
            audit.record(AuditEntry.changed("record", other.id(), other.commune(), "status", draft.reason()));
        }
        audit.record(AuditEntry.changed("record", survivor.id(), survivor.commune(), "merge", draft.reason()));
        announce(survivor, others);
        return act;
    }

    private void announce(HealthRecord survivor, List<HealthRecord> others) {
        Stream.concat(Stream.of(survivor), others.stream())
                .collect(groupingBy(HealthRecord::commune, mapping(r -> r.id().value(), toList())))
                .forEach((commune, ids) -> events.publishEvent(new RecordsChanged(commune.value(), ids)));
    }

    private void takeHealth(long act, HealthRecord survivor, HealthRecord other) {
        jdbc.sql(
                        """
                        insert into hss.record_health (commune_code, record_id) select ?, ?
                        where exists (select from hss.record_health where commune_code = ? and record_id = ?)
                        on conflict do nothing
                        """)
                .params(
                        survivor.commune().value(),
                        survivor.id().value(),
                        other.commune().value(),
                        other.id().value())
                .update();
        HEALTH_VALUES.forEach(column -> take(act, survivor, other, column, "s.%1$s is null and o.%1$s is not null"));
        HEALTH_ANSWERS.forEach(name -> {
            String unanswered = "s." + name + "_state = 'NOT_ASKED' and o." + name + "_state <> 'NOT_ASKED'";
            take(act, survivor, other, name + "_note", unanswered);
            take(act, survivor, other, name + "_state", unanswered);
        });
        HEALTH_STATES.forEach(
                column -> take(act, survivor, other, column, "s.%1$s = 'NOT_ASKED' and o.%1$s <> 'NOT_ASKED'"));
    }

    private void take(long act, HealthRecord survivor, HealthRecord other, String column, String condition) {
        int taken = jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select s.commune_code, :act, s.record_id, 'health.%1$s', s.%1$s::text, o.%1$s::text, :source, :rank, :at
                        from hss.record_health s, hss.record_health o
                        where s.commune_code = :sc and s.record_id = :sid and o.commune_code = :oc and o.record_id = :oid
                          and %2$s and s.%1$s is distinct from o.%1$s
                        """
                                .formatted(column, condition.formatted(column)))
                .param("act", act)
                .param("source", ValueSource.FACILITY.name())
                .param("rank", ValueSource.FACILITY.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("sc", survivor.commune().value())
                .param("sid", survivor.id().value())
                .param("oc", other.commune().value())
                .param("oid", other.id().value())
                .update();
        if (taken > 0) {
            jdbc.sql("update hss.record_health h set " + HealthColumns.assign(column, "c.after")
                            + ", version = h.version + 1 from hss.change c where c.commune_code = :sc and"
                            + " c.act_id = :act and c.record_id = :sid and c.field = :field and h.commune_code"
                            + " = :sc and h.record_id = :sid")
                    .param("sc", survivor.commune().value())
                    .param("act", act)
                    .param("sid", survivor.id().value())
                    .param("field", "health." + column)
                    .update();
        }
    }

    /** What already led to the merged record leads to the survivor as well. */
    private void carryIdentifiers(long act, HealthRecord survivor, HealthRecord other) {
        jdbc.sql(
                        """
                        insert into hss.person_identifier (commune_code, record_id, type, value, valid_from, source, act_id)
                        select :commune, :survivor, i.type, i.value, :today, 'MERGE', :act from hss.person_identifier i
                        where i.commune_code = :other_commune and i.record_id = :other and i.valid_to is null
                        """)
                .param("commune", survivor.commune().value())
                .param("survivor", survivor.id().value())
                .param("today", OffsetDateTime.now(clock).toLocalDate())
                .param("act", act)
                .param("other_commune", other.commune().value())
                .param("other", other.id().value())
                .update();
    }

    /** Every number of every member which the survivor does not show after the merge stays findable as its alias. */
    private void keepIdentifiers(
            long act, HealthRecord survivor, List<HealthRecord> others, List<FieldChange> changes) {
        others.forEach(other -> alias(act, survivor, "HSSKDT_ID", other.recordCode()));
        List<HealthRecord> all = new ArrayList<>(others);
        all.add(survivor);
        hidden(AdministrativeField.PERSONAL_ID, all, survivor, changes)
                .forEach(id -> alias(act, survivor, id.length() == 9 ? "CMND9" : "CANCELLED_PERSONAL_ID", id));
        hidden(AdministrativeField.BHYT_CARD, all, survivor, changes)
                .forEach(card -> alias(act, survivor, "BHYT_CARD", card));
    }

    private static Set<String> hidden(
            AdministrativeField field, List<HealthRecord> all, HealthRecord survivor, List<FieldChange> changes) {
        Set<String> hidden = new TreeSet<>();
        all.forEach(member -> member.value(field).ifPresent(hidden::add));
        Optional<FieldChange> change =
                changes.stream().filter(c -> c.field() == field).findFirst();
        Optional<String> shown =
                change.isPresent() ? Optional.ofNullable(change.get().after()) : survivor.value(field);
        shown.ifPresent(hidden::remove);
        return hidden;
    }

    private void alias(long act, HealthRecord survivor, String type, String value) {
        jdbc.sql(
                        """
                        insert into hss.person_identifier (commune_code, record_id, type, value, valid_from, source, act_id)
                        values (?, ?, ?, ?, ?, 'MERGE', ?)
                        """)
                .params(
                        survivor.commune().value(),
                        survivor.id().value(),
                        type,
                        value,
                        OffsetDateTime.now(clock).toLocalDate(),
                        act)
                .update();
    }

    /** Closes the aliases an undone merge had made. */
    public void dropIdentifiers(long act) {
        jdbc.sql("update hss.person_identifier set valid_to = ? where act_id = ? and valid_to is null")
                .params(OffsetDateTime.now(clock).toLocalDate(), act)
                .update();
    }
}
