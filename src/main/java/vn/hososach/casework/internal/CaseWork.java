package vn.hososach.casework.internal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.casework.CaseDraft;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;

/** Carries decided cases out, as the act of the person who decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseWork {

    private static final List<AdministrativeField> NEEDED = List.of(
            AdministrativeField.FULL_NAME,
            AdministrativeField.BIRTH_DATE,
            AdministrativeField.SEX,
            AdministrativeField.PERSONAL_ID,
            AdministrativeField.CURRENT_ADDRESS);

    /** In the working paper of a creation case: the record that the resident has already. */
    public static final String EXISTING = "existing_record";

    private final CaseStore store;
    private final CaseReading reading;
    private final RecordDesk records;
    private final KeptDifferences kept;
    private final Actors actors;

    CaseWork(CaseStore store, CaseReading reading, RecordDesk records, KeptDifferences kept, Actors actors) {
        this.kept = kept;
        this.store = store;
        this.reading = reading;
        this.records = records;
        this.actors = actors;
    }

    /**
     * Applies the decisions of a record case. A field that somebody changed meanwhile keeps its newer value, and the case
     * goes back to the station with a notice of it; false when it does.
     */
    public boolean applyCorrection(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.RECORD);
        HealthRecord record = reading.record(row).orElseThrow(() -> new Refusal("record-not-found"));
        List<FieldDecision> decisions = row.draft().decisions();
        List<FieldDecision> stale =
                decisions.stream().filter(d -> LateChange.of(d, record)).toList();
        List<FieldChange> changes = decisions.stream()
                .filter(d -> !stale.contains(d) && d.choice() != FieldDecision.Choice.KEEP)
                .flatMap(d -> AdministrativeField.byColumn(d.field()).stream()
                        .map(field -> new FieldChange(field, d.value(), source(row, d))))
                .toList();
        ActDraft draft = draft(row, "CORRECT", "Chuẩn hóa theo việc " + key, ValueSource.STATION);
        long act = as(row, () -> records.change(draft, record.id(), record.version(), changes));
        remember(row, decisions.stream().filter(d -> !stale.contains(d)).toList());
        if (stale.isEmpty()) {
            store.close(row, "APPLIED", act == 0 ? null : act);
        } else {
            store.draft(row, d -> d.noted(List.of()).returned(LateChange.notice(stale, record)));
            store.backToStation(row);
        }
        return stale.isEmpty();
    }

    private void remember(CaseRow row, List<FieldDecision> decisions) {
        decisions.stream()
                .filter(d -> d.choice() == FieldDecision.Choice.KEEP)
                .forEach(d -> kept.remember(row, d.field(), why(row, d)));
    }

    private static String why(CaseRow row, FieldDecision decision) {
        if (decision.reason() != null && !decision.reason().isBlank()) {
            return decision.reason().strip();
        }
        String police = evidence(row);
        return police == null ? RefusalText.text("case.kept-without-reason", Map.of()) : police;
    }

    private static ValueSource source(CaseRow row, FieldDecision decision) {
        if (decision.choice() == FieldDecision.Choice.TAKE_REGISTER) {
            return ValueSource.REGISTER;
        }
        return row.draft().police() != null ? ValueSource.REGISTER : ValueSource.STATION;
    }

    /** Whether the record to be created is complete enough. */
    public boolean checkRecord(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CREATION);
        boolean complete = NEEDED.stream()
                .noneMatch(
                        f -> row.draft().values().getOrDefault(f.column(), "").isBlank());
        if (!complete) {
            store.draft(
                    row,
                    d -> d.returned(
                            "Thiếu trường bắt buộc: cần đủ họ tên, ngày sinh, giới tính, số định danh, nơi ở."));
            store.backToStation(row);
        }
        return complete;
    }

    /** Creates the approved record. */
    public void createRecord(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CREATION);
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        row.draft().values().forEach((column, value) -> AdministrativeField.byColumn(column)
                .filter(f -> !value.isBlank())
                .ifPresent(field -> values.put(field, value)));
        ActDraft draft = draft(row, "CREATE", "Lập bổ sung hồ sơ theo việc " + key, ValueSource.REGISTER);
        as(row, () -> records.create(draft, values, row.personalId()));
        store.close(row, "CREATED", store.creatingAct(row));
    }

    /** Links the record which the resident has already to the register. */
    public void linkRecord(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CREATION);
        HealthRecord record =
                reading.record(new RecordId(Long.parseLong(row.draft().values().get(EXISTING))));
        ActDraft draft = ActDraft.of("LINK", record.commune(), "Dùng hồ sơ đã có theo việc " + key, ValueSource.STATION)
                .forCase(key.value());
        Scope scope = new Scope(new HashSet<>(List.of(record.commune(), new CommuneCode(row.communeCode()))), false);
        long act = as(
                row,
                scope,
                () -> records.link(
                        draft, record.id(), String.valueOf(row.personalId()), new CommuneCode(row.communeCode())));
        store.close(row, "LINKED", act);
    }

    public void closeWithoutRecord(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CREATION);
        kept.remember(row, KeptDifferences.RECORD, row.draft().reason());
        store.close(row, "NOT_NEEDED", null);
    }

    public void keepActive(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CLOSURE);
        kept.remember(row, KeptDifferences.STATUS, row.draft().reason());
        store.close(row, "KEPT", null);
    }

    /** Takes the record off the managed list. */
    public void closeRecord(CaseKey key) {
        CaseRow row = reading.row(key.id(), CaseKind.CLOSURE);
        HealthRecord record = reading.record(row).orElseThrow(() -> new Refusal("record-not-found"));
        RecordStatus status =
                RecordStatus.valueOf(row.draft().values().getOrDefault("status", RecordStatus.DECEASED.name()));
        ActDraft draft = draft(row, "CLOSE", status.title() + ": " + row.draft().reason(), ValueSource.REGISTER);
        long act = as(row, () -> records.setStatus(draft, record.id(), status, null));
        store.close(row, "CLOSED", act);
    }

    private static ActDraft draft(CaseRow row, String kind, String reason, ValueSource source) {
        CaseKey key = CaseKey.of(row.kind().letter(), row.id());
        return ActDraft.of(kind, new CommuneCode(row.communeCode()), reason, source)
                .forCase(key.value())
                .provedBy(evidence(row));
    }

    private static @Nullable String evidence(CaseRow row) {
        return row.draft().police() == null
                ? null
                : "Công an xã (" + row.draft().police().officer() + "): "
                        + row.draft().police().answer();
    }

    /** The engine works as the system; the act belongs to whoever decided the case, in the role of that moment. */
    private <T> T as(CaseRow row, Supplier<T> work) {
        return as(row, Scope.of(new CommuneCode(row.communeCode())), work);
    }

    private <T> T as(CaseRow row, Scope scope, Supplier<T> work) {
        CaseDraft paper = row.draft();
        if (paper.proposer() == null) {
            return work.get();
        }
        Role role = paper.proposerRole() == null ? Role.STATION_STAFF : paper.proposerRole();
        return actors.runAs(new Actor(paper.proposer(), paper.proposer(), role, scope), work);
    }
}
