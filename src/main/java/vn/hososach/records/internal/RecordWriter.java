package vn.hososach.records.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.ActDraft;
import vn.hososach.records.ActJournal;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;

/** Writes one record and its journal lines. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordWriter {

    private record Line(String column, @Nullable String before, @Nullable String after, ValueSource source) {}

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final AddressColumns addresses;
    private final PersonLinks links;
    private final Clock clock;

    RecordWriter(JdbcClient jdbc, ActJournal journal, AddressColumns addresses, PersonLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.addresses = addresses;
        this.links = links;
        this.clock = clock;
    }

    /** Opens an act to be filled step by step. */
    public long open(ActDraft draft) {
        return journal.open(draft);
    }

    /** Applies the changes under a new act and returns its number. */
    public long change(ActDraft draft, HealthRecord record, List<FieldChange> changes) {
        long act = journal.open(draft);
        change(act, record, changes);
        return act;
    }

    /** Changes fields, and what follows from them, as part of an act that is already open. */
    public void change(long act, HealthRecord record, List<FieldChange> changes) {
        List<Line> lines = new ArrayList<>();
        for (FieldChange change : changes) {
            String before = record.values().get(change.field());
            lines.add(new Line(change.field().column(), before, change.after(), change.source()));
            if (change.field() == AdministrativeField.CURRENT_ADDRESS) {
                addDerived(lines, record, change);
            }
        }
        write(record, lines, act);
        links.noteChoices(act, record.commune().value(), record.id().value());
    }

    private void addDerived(List<Line> lines, HealthRecord record, FieldChange change) {
        Map<String, @Nullable Object> now = jdbc.sql(
                        "select address_scheme, address_commune_code, hamlet from hss.health_record where record_id ="
                                + " :id")
                .param("id", record.id().value())
                .query()
                .singleRow();
        addresses.of(record.commune(), change.after()).forEach((column, value) -> {
            String before = (String) now.get(column);
            if (!Objects.equals(before, value) && !(column.equals("hamlet") && value == null)) {
                lines.add(new Line(column, before, value, change.source()));
            }
        });
    }

    /** Moves the record to another status under a new act. */
    public long setStatus(ActDraft draft, HealthRecord record, RecordStatus status, @Nullable RecordId mergedInto) {
        long act = journal.open(draft);
        setStatus(act, draft.source(), record, status, mergedInto);
        return act;
    }

    /** Moves the record to another status as part of an act that is already open. */
    public void setStatus(
            long act, ValueSource source, HealthRecord record, RecordStatus status, @Nullable RecordId mergedInto) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("status", record.status().name(), status.name(), source));
        String before = record.mergedInto() == null ? null : record.mergedInto().toString();
        String after = mergedInto == null ? null : mergedInto.toString();
        if (!Objects.equals(before, after)) {
            lines.add(new Line("merged_into", before, after, source));
        }
        write(record, lines, act);
    }

    /** Links the record to a row of the register by somebody's decision, under a new act; no later review undoes it. */
    public long link(ActDraft draft, HealthRecord record, String personalId, String registerCommune) {
        long act = journal.open(draft);
        link(act, draft.source(), record, personalId, registerCommune);
        return act;
    }

    /** Links the record to the row of the register to which this other record of the same person is linked. */
    public void linkLike(long act, ValueSource source, HealthRecord record, HealthRecord other) {
        String commune = jdbc.sql("select coalesce(register_commune_code, commune_code) from hss.health_record"
                        + " where commune_code = :commune and record_id = :id")
                .param("commune", other.commune().value())
                .param("id", other.id().value())
                .query(String.class)
                .single();
        link(act, source, record, Objects.requireNonNull(other.registerPersonalId()), commune);
    }

    private void link(long act, ValueSource source, HealthRecord record, String personalId, String registerCommune) {
        Map<String, @Nullable Object> now = jdbc.sql(
                        "select register_personal_id, register_commune_code, register_link_basis from hss.health_record"
                                + " where commune_code = :commune and record_id = :id")
                .param("commune", record.commune().value())
                .param("id", record.id().value())
                .query()
                .singleRow();
        List<Line> lines = new ArrayList<>();
        Map.of(
                        "register_personal_id", personalId,
                        "register_commune_code", registerCommune,
                        "register_link_basis", "BY_HAND")
                .forEach((column, value) -> lines.add(new Line(column, (String) now.get(column), value, source)));
        write(record, lines, act);
    }

    /** Inserts a record; its code is our own until the city's repository gives one. */
    public RecordId create(
            ActDraft draft, Map<AdministrativeField, String> values, @Nullable String registerPersonalId) {
        long act = journal.open(draft);
        long id = jdbc.sql(
                        """
                        insert into hss.health_record (commune_code, record_id, record_code, source_system, created_on,
                            register_personal_id, register_link_basis)
                        select :commune, n, 'HSS' || lpad(n::text, 10, '0'), 'HO_SO_SACH', :today, :pid, 'CREATED'
                        from nextval('hss.record_seq') n returning record_id
                        """)
                .param("commune", draft.commune().value())
                .param("today", OffsetDateTime.now(clock).toLocalDate().toString())
                .param("pid", registerPersonalId)
                .query(Long.class)
                .single();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("status", RecordStatus.WITHDRAWN.name(), RecordStatus.ACTIVE.name(), draft.source()));
        values.forEach((field, value) -> lines.add(new Line(field.column(), null, value, draft.source())));
        addresses
                .of(draft.commune(), values.get(AdministrativeField.CURRENT_ADDRESS))
                .forEach((column, value) -> lines.add(new Line(column, null, value, draft.source())));
        write(draft.commune().value(), new RecordId(id), lines, act);
        return new RecordId(id);
    }

    private void write(HealthRecord record, List<Line> lines, long act) {
        write(record.commune().value(), record.id(), lines, act);
    }

    private void write(String commune, RecordId id, List<Line> lines, long act) {
        StringBuilder assignments = new StringBuilder("version = version + 1");
        for (int i = 0; i < lines.size(); i++) {
            assignments.append(", ").append(RecordColumns.assign(lines.get(i).column(), ":v" + i));
        }
        JdbcClient.StatementSpec update = jdbc.sql("update hss.health_record set " + assignments
                        + " where commune_code = :commune and record_id = :id")
                .param("commune", commune)
                .param("id", id.value());
        for (int i = 0; i < lines.size(); i++) {
            update = update.param("v" + i, lines.get(i).after());
        }
        update.update();
        lines.forEach(line -> journalLine(commune, id, act, line));
    }

    private void journalLine(String commune, RecordId id, long act, Line line) {
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        commune,
                        act,
                        id.value(),
                        line.column(),
                        line.before(),
                        line.after(),
                        line.source().name(),
                        line.source().rank(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
