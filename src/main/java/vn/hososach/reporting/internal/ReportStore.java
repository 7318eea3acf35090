package vn.hososach.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.reporting.MonthlyReport;
import vn.hososach.reporting.MonthlyReportFigures;
import vn.hososach.reporting.ReportStatus;
import vn.hososach.territory.CommuneCode;

/** The rows of monthly reports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportStore {

    private static final String SELECT =
            """
            select r.*, c.full_name, coalesce(s.display_name, r.signed_by) as signer,
                   coalesce(a.display_name, r.approved_by) as approver
            from hss.monthly_report r
            join hss.commune c on c.scheme = '2025' and c.code = r.commune_code
            left join hss.app_user s on s.username = r.signed_by
            left join hss.app_user a on a.username = r.approved_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id of the new report; empty when the commune has one for this month. */
    public Optional<Long> insert(CommuneCode commune, YearMonth month) {
        return jdbc.sql(
                        """
                        insert into hss.monthly_report (commune_code, month, status, created_at)
                        values (:commune, :month, 'COMPUTING', :at) on conflict do nothing returning report_id
                        """)
                .param("commune", commune.value())
                .param("month", month.toString())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    public Optional<MonthlyReport> find(Scope scope, long id) {
        return select(scope, " and r.report_id = :id", Map.of("id", id)).stream()
                .findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<MonthlyReport> lock(Scope scope, long id) {
        return select(scope, " and r.report_id = :id for update of r", Map.of("id", id)).stream()
                .findFirst();
    }

    public Optional<MonthlyReport> find(CommuneCode commune, YearMonth month) {
        return select(Scope.of(commune), " and r.month = :month", Map.of("month", month.toString())).stream()
                .findFirst();
    }

    /** The reports of these communes, the latest month first. */
    public List<MonthlyReport> all(Scope scope) {
        return select(scope, " order by r.month desc, c.name collate \"vi-x-icu\"", Map.of());
    }

    /** The reports on a month, in alphabetical order of communes. */
    public List<MonthlyReport> of(Scope scope, YearMonth month) {
        return select(
                scope, " and r.month = :month order by c.name collate \"vi-x-icu\"", Map.of("month", month.toString()));
    }

    public void freeze(MonthlyReport report, MonthlyReportFigures figures) {
        String json = FiguresJson.write(figures);
        jdbc.sql(
                        """
                        update hss.monthly_report set figures = :figures::jsonb, figures_hash = :hash, computed_at = :at,
                            status = 'DRAFT' where commune_code = :commune and report_id = :id
                        """)
                .param("figures", json)
                .param("hash", FiguresJson.hash(json))
                .param("at", OffsetDateTime.now(clock))
                .param("commune", report.commune().value())
                .param("id", report.id())
                .update();
    }

    public void draft(MonthlyReport report, String difficulties, String proposals) {
        jdbc.sql(
                        """
                        update hss.monthly_report set difficulties = :difficulties, proposals = :proposals
                        where commune_code = :commune and report_id = :id
                        """)
                .param("difficulties", difficulties)
                .param("proposals", proposals)
                .param("commune", report.commune().value())
                .param("id", report.id())
                .update();
    }

    public void submitted(MonthlyReport report, String by) {
        move(report, ReportStatus.SIGNING, "submitted_by = :by, submitted_at = :at", by);
    }

    public void signed(MonthlyReport report, String by) {
        move(report, ReportStatus.APPROVING, "signed_by = :by, signed_at = :at", by);
    }

    public void approved(MonthlyReport report, String by) {
        move(report, ReportStatus.ACCEPTING, "approved_by = :by, approved_at = :at, returned_reason = null", by);
    }

    public void accepted(MonthlyReport report, String by) {
        move(report, ReportStatus.ACCEPTED, "accepted_by = :by, accepted_at = :at", by);
    }

    /** Back to the station: whoever signed and approved has to do so again. */
    public void returned(MonthlyReport report, String reason) {
        move(
                report,
                ReportStatus.DRAFT,
                "signed_by = null, signed_at = null, approved_by = null, approved_at = null, returned_reason = :by",
                reason);
    }

    public void consolidated(MonthlyReport report) {
        jdbc.sql("update hss.monthly_report set status = 'CONSOLIDATED', consolidated_at = :at"
                        + " where commune_code = :commune and report_id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("commune", report.commune().value())
                .param("id", report.id())
                .update();
    }

    private void move(MonthlyReport report, ReportStatus to, String assignments, String by) {
        jdbc.sql("update hss.monthly_report set status = :status, " + assignments
                        + " where commune_code = :commune and report_id = :id")
                .param("status", to.name())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("commune", report.commune().value())
                .param("id", report.id())
                .update();
    }

    private List<MonthlyReport> select(Scope scope, String rest, Map<String, ?> params) {
        return jdbc.sql(SELECT + " where r.commune_code = any(:communes)" + rest)
                .param("communes", scope.codes())
                .params(params)
                .query(ReportStore::report)
                .list();
    }

    private static MonthlyReport report(ResultSet row, int n) throws SQLException {
        String figures = row.getString("figures");
        String reason = row.getString("returned_reason");
        return new MonthlyReport(
                row.getLong("report_id"),
                new CommuneCode(row.getString("commune_code")),
                row.getString("full_name"),
                YearMonth.parse(row.getString("month")),
                ReportStatus.valueOf(row.getString("status")),
                figures == null ? null : FiguresJson.read(figures),
                figures != null && FiguresJson.hash(figures).equals(row.getString("figures_hash")),
                row.getString("difficulties"),
                row.getString("proposals"),
                row.getString("signer"),
                row.getObject("signed_at", OffsetDateTime.class),
                row.getString("approver"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getObject("accepted_at", OffsetDateTime.class),
                reason == null ? "" : reason);
    }
}
