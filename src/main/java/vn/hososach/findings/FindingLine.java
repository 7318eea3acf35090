package vn.hososach.findings;

import org.jspecify.annotations.Nullable;

/** A finding with the person it is about, as a list shows it. */
public record FindingLine(
        Finding finding,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String hamlet,
        @Nullable String recordCode) {}
