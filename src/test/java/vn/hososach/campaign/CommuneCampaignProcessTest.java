package vn.hososach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import vn.hososach.campaign.internal.PhaseSweep;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
@CoversProcess("commune-campaign")
class CommuneCampaignProcessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CommuneCampaignDesk desk;

    @Autowired
    CampaignQueries queries;

    @Autowired
    PhaseSweep sweep;

    @Autowired
    ProcessDriver process;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;

    @BeforeEach
    void commune() {
        commune = TestCommunes.invented(jdbc);
    }

    @Test
    void the_phases_follow_training_data_review_and_targets() {
        CaseKey key = running(TODAY.plusMonths(2));
        assertThat(state().phase()).isEqualTo(Phase.TRAINING);
        as(Role.STATION_HEAD, () -> desk.confirmTraining(key.id()));
        process.runJobs(key);
        assertThat(state().phase()).isEqualTo(Phase.INTAKE);

        completePerson();
        publish(new DataTakenIn(commune.value(), "records"));
        assertThat(state().phase()).isEqualTo(Phase.REVIEW);
        publish(new ReviewCompleted(1, List.of(commune.value())));
        assertThat(state().phase()).isEqualTo(Phase.WORKING);

        process.fireTimer(campaign(), "tick-daily");
        assertThat(state().phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(process.waitsAt(key)).containsExactly("sign-off");
        as(Role.COMMUNE_CHAIR, () -> desk.signOff(key.id()));
        process.runJobs(key);

        assertThat(process.ended(key)).isTrue();
        assertThat(state().phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void facts_that_came_before_the_training_are_caught_up_by_the_sweep() {
        CaseKey key = running(TODAY.plusMonths(2));
        completePerson();
        publish(new DataTakenIn(commune.value(), "records"));
        publish(new ReviewCompleted(1, List.of(commune.value())));
        assertThat(state().phase()).isEqualTo(Phase.TRAINING);

        as(Role.STATION_HEAD, () -> desk.confirmTraining(key.id()));
        process.runJobs(key);
        sweep.sweep();

        assertThat(state().phase()).isEqualTo(Phase.WORKING);
        assertThat(process.waitsAt(key)).containsExactly("await-targets");
    }

    @Test
    void data_means_register_and_records_both() {
        CaseKey key = running(TODAY.plusMonths(2));
        as(Role.STATION_HEAD, () -> desk.confirmTraining(key.id()));
        process.runJobs(key);
        fixtures.resident(commune, "K-01", "Thôn Một", "ALIVE");

        publish(new DataTakenIn(commune.value(), "register"));

        assertThat(state().phase()).isEqualTo(Phase.INTAKE);
        assertThat(state().dataTakenInAt()).isNull();
    }

    @Test
    void when_the_time_is_over_the_chair_is_asked_although_targets_are_missed() {
        CaseKey key = running(TODAY.minusDays(1));
        fixtures.resident(commune, "K-01", "Thôn Một", "ALIVE");
        fixtures.finding(commune, fixtures.record(commune, "KR-1", "K-01", "1", "1980-01-01"), "ERROR", false);
        publish(new DataTakenIn(commune.value(), "records"));
        publish(new ReviewCompleted(1, List.of(commune.value())));
        as(Role.STATION_HEAD, () -> desk.confirmTraining(key.id()));
        process.runJobs(key);

        sweep.sweep();
        sweep.sweep();

        assertThat(state().phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(fixtures.asSystem(() -> jdbc.sql("select count(*) from hss.monthly_report where commune_code = :c")
                        .param("c", commune.value())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void each_step_is_for_its_role_in_its_commune() {
        CaseKey key = running(TODAY.plusMonths(2));
        CommuneCode other = TestCommunes.invented(jdbc);

        assertThatThrownBy(() -> as(Role.COMMUNE_CHAIR, () -> desk.confirmTraining(key.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(Role.STATION_HEAD, () -> desk.signOff(key.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        actors.runAs(TestActors.of(Role.STATION_HEAD, other), () -> desk.confirmTraining(key.id())))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("commune-out-of-scope"));
    }

    /** A campaign that has begun a month ago, in which the commune takes part until this day. */
    private CaseKey running(LocalDate endsOn) {
        long campaign = as(
                Role.SUPERVISOR,
                () -> campaigns.create(
                        NewCampaign.of("Chiến dịch thử " + commune, TODAY.minusMonths(2), TODAY.plusMonths(3))));
        long id = as(Role.SUPERVISOR, () -> campaigns.join(campaign, commune, TODAY.minusMonths(1), endsOn));
        process.fireTimer(CaseKey.of('P', campaign), "await-start-date");
        return CaseKey.of('K', id);
    }

    private void completePerson() {
        fixtures.resident(commune, "K-01", "Thôn Một", "ALIVE");
        long record = fixtures.record(commune, "KR-1", "K-01", "1", "1980-01-01");
        fixtures.health(
                commune,
                record,
                Map.of(
                        "height_cm",
                        165,
                        "weight_kg",
                        60,
                        "systolic",
                        120,
                        "diastolic",
                        80,
                        "chronic_state",
                        "NONE",
                        "allergy_state",
                        "NONE",
                        "surgery_state",
                        "NONE",
                        "infectious_state",
                        "NONE"));
    }

    private void publish(Object event) {
        fixtures.asSystem(() -> {
            events.publishEvent(event);
            return null;
        });
    }

    private CaseKey campaign() {
        return CaseKey.of('P', state().campaignId());
    }

    private CommuneCampaign state() {
        return as(Role.STATION_HEAD, () -> queries.ofCommune(commune)).orElseThrow();
    }

    private void as(Role role, Runnable work) {
        actors.runAs(TestActors.of(role, commune), work);
    }

    private <T> T as(Role role, Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), work);
    }
}
