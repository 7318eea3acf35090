package vn.hososach.handover;

/** A record has new values; its findings have to be looked at again. */
public record RecordChanged(String communeCode, long recordId) {}
