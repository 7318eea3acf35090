package vn.hososach.reporting;

import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.reporting.internal.ReportStore;
import vn.hososach.reporting.internal.ReportWork;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Where a monthly report is written, signed by the head, approved by the chair and accepted by the city. */
@Service
@Transactional
public class MonthlyReportDesk {

    private final ReportStore reports;
    private final ReportWork work;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    MonthlyReportDesk(ReportStore reports, ReportWork work, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.reports = reports;
        this.work = work;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** Opens the report of a month before the clock does. */
    public long open(CommuneCode commune, YearMonth month) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        actors.requireCommune(commune);
        long id = work.open(commune, month)
                .orElseThrow(() -> new Refusal("report-exists", Map.of("month", month.toString())));
        audit.record(AuditEntry.of("CHANGE", "monthly_report", id, commune, "open"));
        return id;
    }

    /** Counts again and freezes anew; only while the report is being written. */
    public void refreshFigures(long id) {
        MonthlyReport report = at(id, ReportStatus.DRAFT, Role.STATION_STAFF, Role.STATION_HEAD);
        work.compute(CaseKey.of('M', id));
        audit.record(AuditEntry.changed("monthly_report", id, report.commune(), "figures", ""));
    }

    public void saveDraft(long id, String difficulties, String proposals) {
        MonthlyReport report = at(id, ReportStatus.DRAFT, Role.STATION_STAFF, Role.STATION_HEAD);
        reports.draft(report, difficulties.strip(), proposals.strip());
        audit.record(AuditEntry.changed("monthly_report", id, report.commune(), "difficulties, proposals", ""));
    }

    /** Hands the draft to the head of the station. */
    public void submit(long id) {
        MonthlyReport report = at(id, ReportStatus.DRAFT, Role.STATION_STAFF, Role.STATION_HEAD);
        reports.submitted(report, actors.current().username());
        complete(report, "draft-report", Map.of());
    }

    public void sign(long id) {
        MonthlyReport report = at(id, ReportStatus.SIGNING, Role.STATION_HEAD);
        reports.signed(report, actors.current().username());
        complete(report, "sign-report", Map.of());
    }

    public void approve(long id) {
        MonthlyReport report = at(id, ReportStatus.APPROVING, Role.COMMUNE_CHAIR);
        reports.approved(report, actors.current().username());
        complete(report, "approve-report", Map.of("approved", true));
    }

    /** The city's health department takes the report over. */
    public void accept(long id) {
        MonthlyReport report = at(id, ReportStatus.ACCEPTING, Role.SUPERVISOR);
        reports.accepted(report, actors.current().username());
        complete(report, "accept-report", Map.of("accepted", true));
    }

    /** Chair or health department send the report back to be written again, with a reason. */
    public void sendBack(long id, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        actors.require(Role.COMMUNE_CHAIR, Role.SUPERVISOR);
        boolean byChair = lock(id).status() == ReportStatus.APPROVING;
        MonthlyReport report = byChair
                ? at(id, ReportStatus.APPROVING, Role.COMMUNE_CHAIR)
                : at(id, ReportStatus.ACCEPTING, Role.SUPERVISOR);
        reports.returned(report, reason.strip());
        complete(
                report, byChair ? "approve-report" : "accept-report", Map.of(byChair ? "approved" : "accepted", false));
    }

    private void complete(MonthlyReport report, String step, Map<String, ?> flags) {
        flows.complete(CaseKey.of('M', report.id()), step, flags);
        String outcome = flags.containsValue(false) ? step + ": returned" : step;
        audit.record(AuditEntry.of("DECIDE", "monthly_report", report.id(), report.commune(), outcome));
    }

    private MonthlyReport at(long id, ReportStatus expected, Role... allowed) {
        actors.require(allowed);
        MonthlyReport report = lock(id);
        actors.requireCommune(report.commune());
        if (report.status() != expected) {
            throw new Refusal(
                    "report-elsewhere", Map.of("status", report.status().title()));
        }
        return report;
    }

    private MonthlyReport lock(long id) {
        return reports.lock(actors.scope(), id).orElseThrow(() -> new Refusal("report-not-found"));
    }
}
