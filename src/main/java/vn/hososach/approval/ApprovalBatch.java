package vn.hososach.approval;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.ProposalKind;

/**
 * A batch before its approver: proposals of one kind, one commune and one proposer, the sample first.
 *
 * @param level HEAD or SUPERVISION, from decision table approval-level
 * @param ownBatch the actor is the proposer and cannot decide
 */
public record ApprovalBatch(
        long id,
        String communeCode,
        ProposalKind kind,
        String level,
        String proposer,
        String status,
        int sampleSize,
        @Nullable String sampleReason,
        OffsetDateTime openedAt,
        @Nullable String decidedBy,
        boolean ownBatch,
        List<Proposal> proposals) {

    public ApprovalBatch {
        proposals = List.copyOf(proposals);
    }
}
