package vn.hososach.campaign;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/** Whom a list behind a number shows: a group within a commune, a hamlet, a household, a segment; null means any. */
public record KpiFilter(
        CommuneCode commune,
        KpiGroup group,
        @Nullable String hamlet,
        @Nullable String household,
        @Nullable Segment segment) {}
