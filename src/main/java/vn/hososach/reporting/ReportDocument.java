package vn.hososach.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on the printed report: the frozen figures and what people wrote.
 *
 * @param approvedBy the chair's name once approved; until then the report prints as a draft, without name and day
 */
public record ReportDocument(
        MonthlyReportFigures figures,
        String difficulties,
        String proposals,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {

    public boolean draft() {
        return approvedBy == null || approvedOn == null;
    }
}
