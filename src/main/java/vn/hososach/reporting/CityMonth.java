package vn.hososach.reporting;

import java.time.YearMonth;
import java.util.List;
import vn.hososach.campaign.Kpis;

/**
 * The reports of a month over the city.
 *
 * @param due communes with a report for the month, whatever its state
 * @param consolidated communes whose report is accepted; only their figures are summed
 */
public record CityMonth(YearMonth month, int due, int consolidated, Kpis kpis, List<MonthlyReport> reports) {

    public CityMonth {
        reports = List.copyOf(reports);
    }
}
