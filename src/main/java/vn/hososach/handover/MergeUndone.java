package vn.hososach.handover;

/** A merge was taken back: both records stand for themselves again. */
public record MergeUndone(String communeCode, long survivorId, long restoredId) {}
