package vn.hososach.handover;

/** One record was merged into another. */
public record RecordsMerged(String communeCode, long survivorId, long mergedId) {}
