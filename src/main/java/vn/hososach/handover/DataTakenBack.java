package vn.hososach.handover;

/** An import into this commune was taken back; kind is that of {@link DataTakenIn}. */
public record DataTakenBack(String communeCode, String kind) {}
