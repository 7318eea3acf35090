package vn.hososach.reporting;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * The report of a commune on one month.
 *
 * @param frozen the figures, null until they are computed
 * @param intact whether the figures are those that were frozen: their hash is still the same
 * @param approvedBy display name of the chair
 * @param returnedReason why it came back to the station the last time; empty when it did not
 */
public record MonthlyReport(
        long id,
        CommuneCode commune,
        String communeName,
        YearMonth month,
        ReportStatus status,
        @Nullable MonthlyReportFigures frozen,
        boolean intact,
        String difficulties,
        String proposals,
        @Nullable String signedBy,
        @Nullable OffsetDateTime signedAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable OffsetDateTime acceptedAt,
        String returnedReason) {

    public Optional<MonthlyReportFigures> figures() {
        return Optional.ofNullable(frozen);
    }
}
