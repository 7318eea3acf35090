package vn.hososach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
@CoversProcess("campaign")
class CampaignProcessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignQueries queries;

    @Autowired
    ProgressQueries progress;

    @Autowired
    KpiQueries kpis;

    @Autowired
    ProcessDriver process;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;
    private Actor supervisor;
    private Actor colleague;

    @BeforeEach
    void commune() {
        commune = TestCommunes.invented(jdbc);
        supervisor = TestActors.of("giam.sat.1", Role.SUPERVISOR, commune);
        colleague = TestActors.of("giam.sat.2", Role.SUPERVISOR, commune);
    }

    @Test
    void a_campaign_runs_from_its_first_day_to_the_approved_final_report() {
        CaseKey key = started();
        process.fireTimer(key, "await-end-date");
        actors.runAs(supervisor, () -> desk.writeFinalReport(key.id(), "Đạt mục tiêu."));
        process.task(key, "approve-final-report");

        assertThatThrownBy(() -> actors.runAs(supervisor, () -> desk.approveFinalReport(key.id())))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("own-final-report"));
        actors.runAs(colleague, () -> desk.approveFinalReport(key.id()));
        process.runJobs(key);

        assertThat(process.ended(key)).isTrue();
        assertThat(campaign(key).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(campaign(key).finalApprovedBy()).isEqualTo("giam.sat.2");
    }

    @Test
    void its_communes_begin_on_the_first_day_and_not_before() {
        long campaign = create();
        long joined = actors.runAs(supervisor, () -> desk.join(campaign, commune));
        assertThat(campaign(CaseKey.of('P', campaign)).status()).isEqualTo(CampaignStatus.PLANNED);

        process.fireTimer(CaseKey.of('P', campaign), "await-start-date");

        assertThat(campaign(CaseKey.of('P', campaign)).status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(process.waitsAt(CaseKey.of('K', joined))).containsExactly("confirm-training");
    }

    @Test
    void a_commune_that_joins_a_running_campaign_begins_at_once_and_only_once() {
        long campaign = create();
        process.fireTimer(CaseKey.of('P', campaign), "await-start-date");

        long joined = actors.runAs(supervisor, () -> desk.join(campaign, commune));

        assertThat(process.waitsAt(CaseKey.of('K', joined))).containsExactly("confirm-training");
        assertThatThrownBy(() -> actors.runAs(supervisor, () -> desk.join(campaign, commune)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("commune-already-joined"));
    }

    @Test
    void the_monthly_clock_opens_the_report_of_the_month_before() {
        process.fireTimer(started(), "tick-monthly");

        assertThat(fixtures.asSystem(() -> jdbc.sql("select month from hss.monthly_report where commune_code = :c")
                        .param("c", commune.value())
                        .query(String.class)
                        .list()))
                .containsExactly(YearMonth.from(TODAY).minusMonths(1).toString());
    }

    @Test
    void the_daily_clock_keeps_the_counts_of_the_day() {
        CaseKey key = started();
        fixtures.resident(commune, "C-01", "Thôn Một", "ALIVE");
        fixtures.record(commune, "CR-1", "C-01", "1", "1980-01-01");

        process.fireTimer(key, "tick-daily");

        List<KpiDay> days = actors.runAs(supervisor, () -> kpis.days(Scope.of(commune), TODAY.minusDays(5), TODAY));
        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(TODAY);
            assertThat(day.kpis()).isEqualTo(new Kpis(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1));
        });
        assertThat(actors.runAs(supervisor, () -> progress.ofCampaign(key.id())))
                .singleElement()
                .satisfies(p -> assertThat(p.days()).hasSize(1));
    }

    @Test
    void a_campaign_needs_a_name_and_a_window() {
        assertThatThrownBy(() ->
                        actors.runAs(supervisor, () -> desk.create(NewCampaign.of("Sai", TODAY, TODAY.minusDays(1)))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> actors.runAs(
                        TestActors.of(Role.STATION_HEAD, commune),
                        () -> desk.create(NewCampaign.of("Của trạm", TODAY, TODAY))))
                .isInstanceOf(Refusal.class);
    }

    private CaseKey started() {
        long campaign = create();
        actors.runAs(supervisor, () -> desk.join(campaign, commune));
        process.fireTimer(CaseKey.of('P', campaign), "await-start-date");
        return CaseKey.of('P', campaign);
    }

    private long create() {
        return actors.runAs(
                supervisor,
                () -> desk.create(
                        NewCampaign.of("Chiến dịch " + commune.value(), TODAY.minusMonths(2), TODAY.plusMonths(1))));
    }

    private Campaign campaign(CaseKey key) {
        return actors.runAs(supervisor, () -> queries.find(key.id())).orElseThrow();
    }
}
