package vn.hososach.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;
import vn.hososach.reporting.internal.FigureCounting;
import vn.hososach.reporting.internal.ReportStore;
import vn.hososach.territory.CommuneCode;

/** Where reports are printed. Each print is audited; figures that no longer match their hash are never printed. */
@Service
@Transactional
public class ReportPrintDesk {

    private static final Role[] READERS = {Role.STATION_STAFF, Role.STATION_HEAD, Role.COMMUNE_CHAIR, Role.SUPERVISOR};
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ReportStore reports;
    private final FigureCounting counting;
    private final ReportRenderer renderer;
    private final Actors actors;
    private final AuditTrail audit;

    ReportPrintDesk(
            ReportStore reports, FigureCounting counting, ReportRenderer renderer, Actors actors, AuditTrail audit) {
        this.reports = reports;
        this.counting = counting;
        this.renderer = renderer;
        this.actors = actors;
        this.audit = audit;
    }

    /** The report with its frozen figures. */
    public RenderedReport print(long id, ReportFormat format) {
        MonthlyReport report = reports.find(actors.scope(), id).orElseThrow(() -> new Refusal("report-not-found"));
        return print(report, format);
    }

    /** The report of a month; when nobody has opened one yet, a draft with the figures of now. */
    public RenderedReport print(CommuneCode commune, YearMonth month, ReportFormat format) {
        actors.require(READERS);
        actors.requireCommune(commune);
        return reports.find(commune, month)
                .filter(r -> r.figures().isPresent())
                .map(r -> print(r, format))
                .orElseGet(() -> {
                    MonthlyReportFigures now = counting.count(commune, month);
                    return rendered(new ReportDocument(now, "", "", null, null), format);
                });
    }

    private RenderedReport print(MonthlyReport report, ReportFormat format) {
        actors.require(READERS);
        MonthlyReportFigures figures = report.figures().orElseThrow(() -> new Refusal("report-not-computed"));
        if (!report.intact()) {
            throw new Refusal("report-figures-altered");
        }
        boolean approved = report.approvedAt() != null;
        return rendered(
                new ReportDocument(
                        figures,
                        report.difficulties(),
                        report.proposals(),
                        approved ? report.approvedBy() : null,
                        day(report.approvedAt())),
                format);
    }

    private RenderedReport rendered(ReportDocument document, ReportFormat format) {
        MonthlyReportFigures figures = document.figures();
        String object = figures.communeCode() + " " + figures.period();
        audit.record(AuditEntry.of(
                "PRINT", "monthly_report", object, new CommuneCode(figures.communeCode()), format.extension()));
        String name = "bao-cao-%s-%s.%s".formatted(figures.communeCode(), figures.period(), format.extension());
        return new RenderedReport(name, format, renderer.render(document, format));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(HANOI).toLocalDate();
    }
}
