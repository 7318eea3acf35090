package vn.hososach.reporting.internal;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.MonthlyReportDue;
import vn.hososach.refusal.Refusal;
import vn.hososach.reporting.MonthlyReport;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** What the clock and the process ask for. */
@Component
@Transactional
public class ReportWork implements WorkItemDescriber {

    private final ReportStore reports;
    private final FigureCounting figures;
    private final CaseFlows flows;
    private final Actors actors;

    ReportWork(ReportStore reports, FigureCounting figures, CaseFlows flows, Actors actors) {
        this.reports = reports;
        this.figures = figures;
        this.flows = flows;
        this.actors = actors;
    }

    /** The clock asks once; a report that exists is left alone. */
    @EventListener
    public void on(MonthlyReportDue due) {
        open(new CommuneCode(due.communeCode()), due.month());
    }

    /** Opens the report and starts its process; empty when the commune has one for this month. */
    public Optional<Long> open(CommuneCode commune, YearMonth month) {
        Optional<Long> id = reports.insert(commune, month);
        id.ifPresent(it -> flows.start("monthly-report", CaseKey.of('M', it), Map.of()));
        return id;
    }

    /** Counts and freezes. */
    public void compute(CaseKey key) {
        MonthlyReport report = find(key);
        reports.freeze(report, figures.count(report.commune(), report.month()));
    }

    /** From now on the report counts in the city's figures. */
    public void consolidate(CaseKey key) {
        reports.consolidated(find(key));
    }

    @Override
    public boolean describes(String processKey) {
        return processKey.equals("monthly-report");
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        MonthlyReport report = find(key);
        return WorkItemDetails.of(
                report.commune(),
                "Báo cáo tháng %02d/%d của %s"
                        .formatted(
                                report.month().getMonthValue(), report.month().getYear(), report.communeName()));
    }

    private MonthlyReport find(CaseKey key) {
        return reports.find(actors.scope(), key.id()).orElseThrow(() -> new Refusal("report-not-found"));
    }
}
