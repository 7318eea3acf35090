package vn.hososach.records;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;

/**
 * Reads and writes basic health (class A3). The commune police are refused here, and the row policy of
 * {@code hss.record_health} refuses them again below.
 */
@Service
@Transactional
public class HealthDesk {

    private final RecordQueries records;
    private final UnitedHealthReader reader;
    private final HealthWriter writer;
    private final AuditTrail audit;
    private final Actors actors;

    HealthDesk(RecordQueries records, UnitedHealthReader reader, HealthWriter writer, AuditTrail audit, Actors actors) {
        this.records = records;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
        this.actors = actors;
    }

    /** Opens the basic health of a record; the view is audited. */
    public BasicHealth open(RecordId id) {
        return openUnited(id).health();
    }

    /** The same with what is hidden because the person's records contradict each other. */
    public UnitedHealth openUnited(RecordId id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        HealthRecord record = find(id);
        audit.record(AuditEntry.viewed("health", id, record.commune(), "BH1-BH10"));
        return reader.of(actors.scope(), record);
    }

    /** From whom the blood groups and the religion of a record are, and since when; by column. */
    public Map<String, HealthOrigin> origins(RecordId id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        return reader.origins(find(id), ImportedHealth.COLUMNS.values());
    }

    /** Saves basic health; only what differs is written and journalled. Returns the act, or 0 when nothing differed. */
    public long save(ActDraft draft, RecordId id, BasicHealth health) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        HealthRecord record = find(id);
        Map<String, @Nullable String> before = columns(reader.own(record));
        Map<String, @Nullable String> shown =
                columns(reader.of(actors.scope(), record).health());
        Map<String, @Nullable String> after = columns(health);
        after.entrySet().removeIf(e -> Objects.equals(e.getValue(), shown.get(e.getKey())));
        if (after.isEmpty()) {
            return 0;
        }
        long act = writer.write(draft, record, before, after);
        audit.record(
                AuditEntry.changed("health", id, record.commune(), String.join(",", after.keySet()), draft.reason()));
        return act;
    }

    private HealthRecord find(RecordId id) {
        return records.find(actors.scope(), id).orElseThrow(() -> new Refusal("record-not-found"));
    }

    static BasicHealth health(ResultSet row, int n) throws SQLException {
        return new BasicHealth(
                number(row, "height_cm"),
                number(row, "weight_kg"),
                row.getObject("systolic", Integer.class),
                row.getObject("diastolic", Integer.class),
                row.getObject("measured_on", LocalDate.class),
                answer(row, "chronic"),
                answer(row, "allergy"),
                answer(row, "surgery"),
                answer(row, "infectious"),
                answer(row, "vaccination"),
                BasicHealth.State.valueOf(row.getString("reproductive_state")),
                BasicHealth.State.valueOf(row.getString("nutrition_state")),
                row.getString("blood_group_abo"),
                row.getString("blood_group_rh"),
                row.getString("religion"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    private static BasicHealth.Answer answer(ResultSet row, String name) throws SQLException {
        return new BasicHealth.Answer(
                BasicHealth.State.valueOf(row.getString(name + "_state")), row.getString(name + "_note"));
    }

    private static Map<String, @Nullable String> columns(BasicHealth health) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        columns.put("height_cm", text(health.heightCm()));
        columns.put("weight_kg", text(health.weightKg()));
        columns.put("systolic", text(health.systolic()));
        columns.put("diastolic", text(health.diastolic()));
        columns.put("measured_on", text(health.measuredOn()));
        put(columns, "chronic", health.chronic());
        put(columns, "allergy", health.allergy());
        put(columns, "surgery", health.surgery());
        put(columns, "infectious", health.infectious());
        put(columns, "vaccination", health.vaccination());
        columns.put("reproductive_state", health.reproductive().name());
        columns.put("nutrition_state", health.nutrition().name());
        columns.put("blood_group_abo", health.bloodGroupAbo());
        columns.put("blood_group_rh", health.bloodGroupRh());
        columns.put("religion", health.religion());
        return columns;
    }

    private static void put(Map<String, @Nullable String> columns, String name, BasicHealth.Answer answer) {
        columns.put(name + "_state", answer.state().name());
        columns.put(name + "_note", answer.note());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
