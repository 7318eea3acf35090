package vn.hososach.duplicates.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.ProposalKind;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** What the process asks for: the question to the police, the request for approval, and what the inbox shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DuplicateWork implements WorkItemDescriber {

    private final GroupStore groups;
    private final MergeStore merges;
    private final Members members;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    DuplicateWork(
            GroupStore groups, MergeStore merges, Members members, Actors actors, ApplicationEventPublisher events) {
        this.groups = groups;
        this.merges = merges;
        this.members = members;
        this.actors = actors;
        this.events = events;
    }

    @Override
    public boolean describes(String processKey) {
        return processKey.equals(CaseRelease.PROCESS);
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        GroupRow row = find(key);
        List<HealthRecord> records = members.records(row);
        HealthRecord first = records.get(0);
        String birth = first.value(AdministrativeField.BIRTH_DATE).orElse("");
        return WorkItemDetails.of(
                        new CommuneCode(row.communeCode()),
                        "Đối chiếu " + row.members().size() + " hồ sơ nghi của một người")
                .about(first.displayName(), birth.length() >= 4 ? birth.substring(0, 4) : null, masked(first))
                .in(first.hamlet())
                .findings(row.rules(), row.rules().contains("K14") ? "BLOCKER" : "WARNING");
    }

    private static String masked(HealthRecord record) {
        return record.value(AdministrativeField.PERSONAL_ID)
                .filter(id -> id.length() > 4)
                .map(id -> "•••• " + id.substring(id.length() - 4))
                .orElse("");
    }

    /** Publishes the question, identity fields only. */
    public void requestVerification(CaseKey key) {
        GroupRow row = find(key);
        List<IdentityQuestion.Candidate> candidates =
                members.records(row).stream().map(DuplicateWork::candidate).toList();
        events.publishEvent(new VerificationRequested(
                key,
                row.communeCode(),
                new IdentityQuestion(
                        "SAME_PERSON", "Các hồ sơ dưới đây có phải của cùng một người không?", candidates)));
    }

    private static IdentityQuestion.Candidate candidate(HealthRecord record) {
        return new IdentityQuestion.Candidate(
                "Hồ sơ " + record.recordCode(),
                record.recordCode(),
                record.displayName(),
                record.values().getOrDefault(AdministrativeField.BIRTH_DATE, ""),
                record.values().getOrDefault(AdministrativeField.SEX, ""),
                record.values().getOrDefault(AdministrativeField.PERSONAL_ID, ""),
                record.values().getOrDefault(AdministrativeField.CURRENT_ADDRESS, ""));
    }

    /** Files the proposal on behalf of whoever made it. */
    public void requestApproval(CaseKey key) {
        GroupRow row = find(key);
        MergeRow proposal = merges.proposed(row.id()).orElseThrow(() -> new Refusal("group-changed"));
        List<HealthRecord> records = members.records(row);
        HealthRecord survivor = records.stream()
                .filter(r -> r.id().value() == proposal.proposal().survivorId())
                .findFirst()
                .orElseThrow(() -> new Refusal("group-changed"));
        String codes =
                String.join(", ", records.stream().map(HealthRecord::recordCode).toList());
        events.publishEvent(new ApprovalRequested(
                key,
                row.communeCode(),
                ProposalKind.MERGE,
                "Gộp " + records.size() + " hồ sơ của " + survivor.displayName(),
                "Giữ " + survivor.recordCode() + "; các hồ sơ: " + codes + "; "
                        + Grounds.of(row.rules())
                        + (row.warnings().isEmpty() ? "" : "; có cảnh báo, Công an đã xác nhận cùng một người")
                        + (row.policeNote() == null ? "" : "; Công an xã đã trả lời" + after(row.policeNote())),
                proposal.proposedBy()));
    }

    private static String after(String note) {
        return note.isBlank() ? "" : ": " + note;
    }

    private GroupRow find(CaseKey key) {
        return groups.group(actors.scope(), key.id()).orElseThrow(() -> new Refusal("group-not-found"));
    }
}
