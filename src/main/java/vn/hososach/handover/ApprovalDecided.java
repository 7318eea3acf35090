package vn.hososach.handover;

/** An approver has decided; never the proposer. The reason is there when it was returned. */
public record ApprovalDecided(CaseKey caseKey, boolean approved, String reason, String approver) {}
