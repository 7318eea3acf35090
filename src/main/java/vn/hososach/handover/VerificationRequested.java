package vn.hososach.handover;

/** A step wants the commune police to confirm an identity. */
public record VerificationRequested(CaseKey caseKey, String communeCode, IdentityQuestion question) {}
