package vn.hososach.duplicates.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.MergeStore.MergeRow;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ManualChoice;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Carries out an approved proposal (security §6.7): one transaction and one act, so that a killed process leaves all of
 * it or nothing. The picture taken before proves later that an undo restored what was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovedMerge {

    private static final String CHANGED =
            "Có hồ sơ trong nhóm đã thay đổi sau khi đề nghị gộp. Hãy đối chiếu lại và đề nghị lại.";

    private final GroupStore groups;
    private final MergeStore merges;
    private final Members members;
    private final MemberRows rows;
    private final RecordMerge records;

    ApprovedMerge(GroupStore groups, MergeStore merges, Members members, MemberRows rows, RecordMerge records) {
        this.groups = groups;
        this.merges = merges;
        this.members = members;
        this.rows = rows;
        this.records = records;
    }

    /** Merges the group; false when a member has changed since the proposal, and the group is open again. */
    public boolean carryOut(GroupRow group) {
        MergeRow merge = merges.proposed(group.id()).orElseThrow(() -> new Refusal("group-changed"));
        requireOtherApprover(merge);
        List<HealthRecord> all = locked(group);
        if (!Members.whole(group, all) || !merge.proposal().isAbout(all)) {
            merges.returned(merge.id());
            groups.setStatus(group.id(), "OPEN", CHANGED);
            return false;
        }
        RecordImage before = rows.image(group);
        HealthRecord survivor = survivor(merge, all);
        List<HealthRecord> others = all.stream().filter(m -> m != survivor).toList();
        long act = records.merge(draft(group, merge, all.size()), survivor, others, byHand(merge, all));
        merges.merged(merge.id(), act, before);
        groups.setStatus(group.id(), "MERGED", null);
        return true;
    }

    private List<HealthRecord> locked(GroupRow group) {
        rows.lock(group);
        return members.records(group);
    }

    /** Refused here, where the engine asks, as well as by the desk before and by the database behind (rule K23). */
    private static void requireOtherApprover(MergeRow merge) {
        if (merge.approvedBy() == null) {
            throw new Refusal("merge-not-approved");
        }
        if (merge.approvedBy().equals(merge.proposedBy())) {
            throw new Refusal("merge-own-proposal");
        }
    }

    private static HealthRecord survivor(MergeRow merge, List<HealthRecord> all) {
        return all.stream()
                .filter(m -> m.id().value() == merge.proposal().survivorId())
                .findFirst()
                .orElseThrow(() -> new Refusal("group-changed"));
    }

    private static ActDraft draft(GroupRow group, MergeRow merge, int size) {
        String reason = "Gộp " + size + " hồ sơ của một người (" + Grounds.of(group.rules()) + "); người đề nghị "
                + merge.proposedBy() + ", người duyệt " + merge.approvedBy();
        return ActDraft.of("MERGE", new CommuneCode(group.communeCode()), reason, ValueSource.STATION)
                .forCase(CaseKey.of('D', group.id()).value())
                .provedBy(group.policeNote());
    }

    /** What the proposer chose against the rules; all else follows them, now and whenever a source changes. */
    private static List<ManualChoice> byHand(MergeRow merge, List<HealthRecord> all) {
        return merge.proposal().choices().stream()
                .filter(choice -> merge.byHand().contains(choice.field()))
                .flatMap(choice -> AdministrativeField.byColumn(choice.field()).stream()
                        .map(field -> new ManualChoice(
                                field,
                                choice.value(),
                                Survivorship.sourceOf(all, choice),
                                Survivorship.originOf(all, choice))))
                .toList();
    }
}
