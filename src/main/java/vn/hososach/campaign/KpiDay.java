package vn.hososach.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The counts as they stood on a day, with the cases open and closed then, and when they were last counted. */
public record KpiDay(LocalDate day, Kpis kpis, long openCases, long closedCases, OffsetDateTime countedAt) {}
