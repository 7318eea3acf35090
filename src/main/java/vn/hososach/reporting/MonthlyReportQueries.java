package vn.hososach.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.campaign.Kpis;
import vn.hososach.reporting.internal.ReportStore;

/** Reads monthly reports, and a month over the whole scope. */
@Service
@Transactional(readOnly = true)
public class MonthlyReportQueries {

    private final ReportStore reports;
    private final Actors actors;

    MonthlyReportQueries(ReportStore reports, Actors actors) {
        this.reports = reports;
        this.actors = actors;
    }

    /** The report, when it lies in the actor's territory. */
    public Optional<MonthlyReport> find(long id) {
        return reports.find(actors.scope(), id);
    }

    /** The reports of the actor's territory, the latest month first. */
    public List<MonthlyReport> all() {
        return reports.all(actors.scope());
    }

    /** The month over the actor's territory: who has reported, and the sum of what was accepted. */
    public CityMonth city(YearMonth month) {
        Scope scope = actors.scope();
        List<MonthlyReport> all = reports.of(scope, month);
        List<MonthlyReport> consolidated = all.stream()
                .filter(r -> r.status() == ReportStatus.CONSOLIDATED)
                .toList();
        Kpis sum = consolidated.stream()
                .flatMap(r -> r.figures().stream())
                .map(MonthlyReportFigures::kpis)
                .reduce(Kpis.NONE, Kpis::plus);
        return new CityMonth(month, all.size(), consolidated.size(), sum, all);
    }
}
