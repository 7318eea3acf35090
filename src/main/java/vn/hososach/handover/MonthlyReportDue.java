package vn.hososach.handover;

import java.time.YearMonth;

/** The campaign's clock has ended a month: the commune owes its report on it. */
public record MonthlyReportDue(String communeCode, YearMonth month) {}
