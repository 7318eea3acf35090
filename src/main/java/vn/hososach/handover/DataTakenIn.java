package vn.hososach.handover;

/** A file with rows of this commune was taken in; kind is {@code register} or {@code records}. */
public record DataTakenIn(String communeCode, String kind) {}
