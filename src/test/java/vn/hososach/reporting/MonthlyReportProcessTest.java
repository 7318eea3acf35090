package vn.hososach.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.campaign.CampaignFixtures;
import vn.hososach.campaign.Kpis;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.MonthlyReportDue;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistQueries;

@HssTest
@CoversProcess("monthly-report")
class MonthlyReportProcessTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static CommuneCode commune;

    @Autowired
    MonthlyReportDesk desk;

    @Autowired
    MonthlyReportQueries queries;

    @Autowired
    ReportPrintDesk prints;

    @Autowired
    ProcessDriver process;

    @Autowired
    WorklistQueries worklist;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private YearMonth month;

    @BeforeEach
    void population() {
        month = YearMonth.of(2026, 1).plusMonths(MONTHS.getAndIncrement());
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
            fixtures.resident(commune, "M-01", "Thôn Một", "ALIVE");
            fixtures.resident(commune, "M-02", "Thôn Hai", "ALIVE");
            long record = fixtures.record(commune, "MR-1", "M-01", "1", "1980-01-01");
            fixtures.finding(commune, record, "WARNING", false);
            fixtures.finding(commune, record, "ERROR", true);
        }
    }

    @Test
    void a_report_goes_from_the_station_to_the_city() {
        CaseKey key = opened();
        as(Role.STATION_STAFF, () -> desk.saveDraft(key.id(), "Nhiều người đi làm ăn xa.", "Bổ sung máy tính."));
        as(Role.STATION_STAFF, () -> desk.submit(key.id()));
        process.task(key, "sign-report");
        as(Role.STATION_HEAD, () -> desk.sign(key.id()));
        process.task(key, "approve-report");
        as(Role.COMMUNE_CHAIR, () -> desk.approve(key.id()));
        process.task(key, "accept-report");
        as(Role.SUPERVISOR, () -> desk.accept(key.id()));
        process.runJobs(key);

        assertThat(process.ended(key)).isTrue();
        assertThat(report(key).status()).isEqualTo(ReportStatus.CONSOLIDATED);
        CityMonth city = get(Role.SUPERVISOR, () -> queries.city(month));
        assertThat(city.consolidated()).isEqualTo(1);
        assertThat(city.kpis()).isEqualTo(new Kpis(2, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2, 1));
    }

    @Test
    void chair_and_city_can_send_it_back_to_be_written_again() {
        CaseKey key = approving();
        as(Role.COMMUNE_CHAIR, () -> desk.sendBack(key.id(), "Thiếu số liệu thôn Hai"));
        process.task(key, "draft-report");
        assertThat(report(key).status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(report(key).returnedReason()).isEqualTo("Thiếu số liệu thôn Hai");
        assertThat(report(key).signedBy()).isNull();

        as(Role.STATION_HEAD, () -> desk.submit(key.id()));
        process.task(key, "sign-report");
        as(Role.STATION_HEAD, () -> desk.sign(key.id()));
        process.task(key, "approve-report");
        as(Role.COMMUNE_CHAIR, () -> desk.approve(key.id()));
        process.task(key, "accept-report");
        as(Role.SUPERVISOR, () -> desk.sendBack(key.id(), "Chưa nêu đề xuất"));
        process.task(key, "draft-report");
        assertThat(report(key).approvedBy()).isNull();
    }

    @Test
    void figures_are_counted_once_and_stay_frozen() {
        CaseKey key = opened();
        MonthlyReportFigures frozen = report(key).figures().orElseThrow();

        fixtures.resident(commune, "M-9" + MONTHS.get(), "Thôn Hai", "ALIVE");
        fixtures.asSystem(() -> jdbc.sql("update hss.register_entry set life_status = 'UNKNOWN' where commune_code = :c"
                        + " and personal_id like 'M-9%'")
                .param("c", commune.value())
                .update());

        assertThat(report(key).figures()).contains(frozen);
        assertThat(frozen.kpis().residents()).isEqualTo(2);
        assertThat(frozen.criteria().get(0))
                .extracting("found", "resolved", "open")
                .containsExactly(2L, 1L, 1L);
        as(Role.STATION_STAFF, () -> desk.refreshFigures(key.id()));
        assertThat(report(key).figures().orElseThrow().kpis().inScope())
                .isGreaterThan(frozen.kpis().inScope());
    }

    @Test
    void altered_figures_are_never_printed() {
        CaseKey key = opened();
        fixtures.asSystem(() -> jdbc.sql("update hss.monthly_report set figures ="
                        + " jsonb_set(figures, '{kpis,complete}', '999') where commune_code = :c and report_id = :id")
                .param("c", commune.value())
                .param("id", key.id())
                .update());

        assertThatThrownBy(() -> get(Role.STATION_HEAD, () -> prints.print(key.id(), ReportFormat.PDF)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("report-figures-altered"));
    }

    @Test
    void the_print_is_a_draft_until_the_chair_has_approved() throws IOException {
        CaseKey key = approving();
        assertThat(text(get(Role.COMMUNE_CHAIR, () -> prints.print(key.id(), ReportFormat.PDF))))
                .contains("DỰ THẢO");

        as(Role.COMMUNE_CHAIR, () -> desk.approve(key.id()));

        assertThat(text(get(Role.COMMUNE_CHAIR, () -> prints.print(key.id(), ReportFormat.PDF))))
                .doesNotContain("DỰ THẢO")
                .contains("Đã duyệt trên hệ thống");
    }

    @Test
    void each_step_is_for_its_role_and_its_turn_only() {
        CaseKey key = opened();

        refused("role-not-allowed", Role.COMMUNE_CHAIR, () -> desk.submit(key.id()));
        refused("role-not-allowed", Role.STATION_STAFF, () -> desk.sign(key.id()));
        refused("report-elsewhere", Role.STATION_HEAD, () -> desk.sign(key.id()));
        refused("report-elsewhere", Role.COMMUNE_CHAIR, () -> desk.approve(key.id()));
        refused("reason-missing", Role.COMMUNE_CHAIR, () -> desk.sendBack(key.id(), " "));
        refused("report-exists", Role.STATION_HEAD, () -> desk.open(commune, month));
        refused("role-not-allowed", Role.COMMUNE_POLICE, () -> prints.print(key.id(), ReportFormat.PDF));
    }

    @Test
    void another_commune_neither_sees_nor_prints_it() {
        CaseKey key = opened();
        CommuneCode other = TestCommunes.invented(jdbc);

        actors.runAs(TestActors.of(Role.STATION_HEAD, other), () -> {
            assertThat(queries.find(key.id())).isEmpty();
            assertThat(queries.all()).isEmpty();
            assertThatThrownBy(() -> prints.print(key.id(), ReportFormat.PDF)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> prints.print(commune, month, ReportFormat.PDF))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    void the_inbox_says_which_report_it_is() {
        CaseKey key = opened();

        List<WorkItem> items = get(
                Role.STATION_STAFF,
                () -> worklist.ofCase(TestActors.of(Role.STATION_STAFF, commune).scope(), key));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.step()).isEqualTo("draft-report");
            assertThat(item.title())
                    .startsWith("Báo cáo tháng %02d/%d của ".formatted(month.getMonthValue(), month.getYear()));
        });
    }

    /** The clock's event comes twice, as after a retried job; there is one report. */
    private CaseKey opened() {
        fixtures.asSystem(() -> {
            events.publishEvent(new MonthlyReportDue(commune.value(), month));
            events.publishEvent(new MonthlyReportDue(commune.value(), month));
            return null;
        });
        List<MonthlyReport> reports =
                get(Role.SUPERVISOR, () -> queries.city(month)).reports();
        assertThat(reports).singleElement().extracting(MonthlyReport::status).isEqualTo(ReportStatus.COMPUTING);
        CaseKey key = CaseKey.of('M', reports.get(0).id());
        process.task(key, "draft-report");
        return key;
    }

    private CaseKey approving() {
        CaseKey key = opened();
        as(Role.STATION_STAFF, () -> desk.submit(key.id()));
        process.task(key, "sign-report");
        as(Role.STATION_HEAD, () -> desk.sign(key.id()));
        process.task(key, "approve-report");
        return key;
    }

    private MonthlyReport report(CaseKey key) {
        return get(Role.STATION_STAFF, () -> queries.find(key.id())).orElseThrow();
    }

    private void refused(String code, Role role, Runnable work) {
        assertThatThrownBy(() -> as(role, work))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void as(Role role, Runnable work) {
        actors.runAs(TestActors.of(role, commune), work);
    }

    private <T> T get(Role role, Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), work);
    }

    private static String text(RenderedReport report) throws IOException {
        PdfReader pdf = new PdfReader(report.content());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return text.toString();
    }
}
