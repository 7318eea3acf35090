package vn.hososach.campaign;

import java.time.LocalDate;

/** The counts as they stood on a day, with the cases open and closed then. */
public record KpiDay(LocalDate day, Kpis kpis, long openCases, long closedCases) {}
