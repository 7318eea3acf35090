package vn.hososach.handover;

/** A step proposes an act that somebody else has to approve. Title and detail are shown to the approver. */
public record ApprovalRequested(
        CaseKey caseKey, String communeCode, ProposalKind kind, String title, String detail, String proposer) {}
