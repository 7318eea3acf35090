package vn.hososach.casework.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.WaitsFor;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.IdentityQuestion.Candidate;
import vn.hososach.handover.ProposalKind;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;

/** What cases ask of others: the police, with identity fields only, and an approver. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRequests {

    private final CaseStore store;
    private final CaseReading reading;
    private final ApplicationEventPublisher events;

    CaseRequests(CaseStore store, CaseReading reading, ApplicationEventPublisher events) {
        this.store = store;
        this.reading = reading;
        this.events = events;
    }

    public void requestVerification(CaseKey key, CaseKind kind) {
        CaseRow row = reading.row(key.id(), kind);
        HealthRecord record = reading.record(row).orElse(null);
        RegisterEntry register = reading.register(row, record);
        List<Candidate> candidates = new ArrayList<>();
        if (register != null) {
            candidates.add(candidate(register));
        }
        if (record != null) {
            candidates.add(candidate(record));
        }
        boolean closure = kind == CaseKind.CLOSURE;
        boolean dead = "DECEASED".equals(row.draft().values().get("status"));
        store.waitFor(row, WaitsFor.POLICE);
        String text = closure
                ? (dead
                        ? "Người này đã mất, đúng không?"
                        : "Người này đã chuyển đi, không còn cư trú tại xã, đúng không?")
                : row.draft().question();
        events.publishEvent(new VerificationRequested(
                key,
                row.communeCode(),
                new IdentityQuestion(
                        closure ? (dead ? "DECEASED" : "MOVED_OUT") : "IDENTITY",
                        text == null ? "" : text,
                        candidates)));
    }

    private static Candidate candidate(RegisterEntry entry) {
        return new Candidate(
                "Dữ liệu dân cư",
                "",
                entry.fullName(),
                text(entry.birthDate()),
                text(entry.sex()),
                entry.personalId(),
                text(entry.address()));
    }

    private static Candidate candidate(HealthRecord record) {
        return new Candidate(
                "Hồ sơ " + record.recordCode(),
                record.recordCode(),
                record.displayName(),
                text(record.values().get(AdministrativeField.BIRTH_DATE)),
                text(record.values().get(AdministrativeField.SEX)),
                text(record.values().get(AdministrativeField.PERSONAL_ID)),
                text(record.values().get(AdministrativeField.CURRENT_ADDRESS)));
    }

    public void requestApproval(CaseKey key, CaseKind kind) {
        CaseRow row = reading.row(key.id(), kind);
        HealthRecord record = reading.record(row).orElse(null);
        RegisterEntry register = reading.register(row, record);
        store.waitFor(row, WaitsFor.APPROVAL);
        String name = record != null
                ? record.displayName() + " (" + record.recordCode() + ")"
                : register == null ? "" : register.fullName();
        String police = row.draft().police() == null
                ? ""
                : "; Công an xã: " + row.draft().police().answer();
        switch (kind) {
            case RECORD -> publish(row, ProposalKind.CORRECTION, "Sửa thông tin của " + name, changes(row) + police);
            case CREATION ->
                publish(
                        row,
                        ProposalKind.CREATION,
                        "Lập hồ sơ cho " + name,
                        "Theo dữ liệu dân cư, số " + row.personalId());
            case CLOSURE ->
                publish(
                        row,
                        ProposalKind.CLOSURE,
                        "Đưa ra khỏi danh sách: " + name,
                        row.draft().reason() + police);
        }
    }

    private void publish(CaseRow row, ProposalKind kind, String title, String detail) {
        events.publishEvent(new ApprovalRequested(
                CaseKey.of(row.kind().letter(), row.id()),
                row.communeCode(),
                kind,
                title,
                detail,
                String.valueOf(row.draft().proposer())));
    }

    private static String changes(CaseRow row) {
        return row.draft().decisions().stream()
                .filter(d -> d.choice() != FieldDecision.Choice.KEEP)
                .map(d -> AdministrativeField.byColumn(d.field())
                                .map(AdministrativeField::title)
                                .orElse(d.field()) + ": " + (d.seen() == null ? "(trống)" : d.seen()) + " → "
                        + text(d.value()))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
