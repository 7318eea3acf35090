package vn.hososach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.campaign.internal.DailyWatch;
import vn.hososach.campaign.internal.KpiRefresh;
import vn.hososach.territory.CommuneCode;

@HssTest
class KpiQueriesTest {

    private static final Kpis COUNTS = new Kpis(4, 3, 2, 6, 3, 4, 4, 1, 1, 2, 7, 2);

    private static CommuneCode commune;
    private static CommuneCode other;

    @Autowired
    KpiQueries kpis;

    @Autowired
    KpiPeopleQueries people;

    @Autowired
    DailyWatch watch;

    @Autowired
    KpiRefresh refresh;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void population() {
        if (commune != null) {
            return;
        }
        commune = TestCommunes.invented(jdbc);
        other = TestCommunes.invented(jdbc);
        fixtures.resident(other, "P-90", "Thôn Khác", "ALIVE");
        for (int n = 1; n <= 4; n++) {
            fixtures.resident(commune, "P-0" + n, n < 4 ? "Thôn Đông" : "Thôn Đoài", "ALIVE");
        }
        fixtures.resident(commune, "P-05", "Thôn Đoài", "DECEASED");
        fixtures.resident(commune, "P-06", "Thôn Đoài", "DECEASED");
        fixtures.resident(commune, "P-07", null, "UNKNOWN");
        long right = fixtures.record(commune, "R-1", "P-01", "1", "1980-05-01");
        fixtures.finding(commune, right, "WARNING", false);
        fixtures.finding(commune, right, "BLOCKER", true);
        fixtures.health(commune, right, adult());
        fixtures.finding(commune, fixtures.record(commune, "R-2", "P-02", "2", "1990-01-01"), "ERROR", false);
        long twice = fixtures.record(commune, "R-3", "P-03", "2", "1990-01-01");
        long again = fixtures.record(commune, "R-4", "P-03", "2", "1990-01-01");
        fixtures.finding(commune, again, "BLOCKER", false);
        fixtures.duplicates(commune, "OPEN", twice, again);
        fixtures.record(commune, "R-5", "P-05", "1", "1940-01-01");
        long nobody = fixtures.record(commune, "R-6", null, "1", null);
        fixtures.duplicates(commune, "SEPARATE", nobody, right);
        fixtures.status(commune, fixtures.record(commune, "R-7", "P-04", "1", "1980-01-01"), "WITHDRAWN");
    }

    @Test
    void the_counts_follow_their_definition() {
        assertThat(total()).isEqualTo(COUNTS);
    }

    @Test
    void the_indicators_are_shares_of_the_counts() {
        Kpis total = total();

        assertThat(total.k1a()).isEqualTo(50.0);
        assertThat(total.k1b()).isEqualTo(50.0);
        assertThat(total.k2()).isEqualTo(100.0 / 6);
        assertThat(total.k4()).isEqualTo(75.0);
        assertThat(total.k5()).isEqualTo(100.0 * 4 / 6);
        assertThat(total.k6()).isEqualTo(100.0 * 2 / 6);
        assertThat(total.k7()).isEqualTo(100.0 * 2 / 7);
        assertThat(total.k8()).isEqualTo(total.k2());
        assertThat(total.indicators()).containsOnlyKeys("K1a", "K1b", "K2", "K4", "K5", "K6", "K7", "K8");
        assertThat(Kpis.NONE.k1a()).isZero();
    }

    @Test
    void hamlets_add_up_to_the_commune_and_the_unknown_one_comes_last() {
        List<HamletKpis> hamlets = asRole(Role.STATION_STAFF, () -> kpis.hamlets(Scope.of(commune)));

        assertThat(hamlets).extracting(HamletKpis::hamlet).containsExactly("Thôn Đoài", "Thôn Đông", "");
        assertThat(hamlets.stream().map(HamletKpis::kpis).reduce(Kpis.NONE, Kpis::plus))
                .isEqualTo(total());
    }

    @ParameterizedTest
    @EnumSource(KpiGroup.class)
    void the_list_behind_a_number_is_as_long_as_the_number_says(KpiGroup group) {
        KpiFilter all = new KpiFilter(commune, group, null, null, null);
        KpiFilter east = new KpiFilter(commune, group, "Thôn Đông", null, null);
        Kpis inTheEast = asRole(Role.STATION_HEAD, () -> kpis.hamlets(Scope.of(commune))).stream()
                .filter(it -> it.hamlet().equals("Thôn Đông"))
                .map(HamletKpis::kpis)
                .findFirst()
                .orElseThrow();

        assertThat(asRole(Role.STATION_STAFF, () -> people.count(all))).isEqualTo(group.of(COUNTS));
        assertThat(asRole(Role.STATION_STAFF, () -> people.people(east, 100)))
                .hasSize((int) group.of(inTheEast))
                .allSatisfy(it -> assertThat(it.hamlet()).isEqualTo("Thôn Đông"));
    }

    @Test
    void segments_add_up_to_the_commune() {
        List<KpiPart> parts = asRole(Role.STATION_STAFF, () -> kpis.parts(Scope.of(commune)));

        assertThat(parts.stream().map(KpiPart::kpis).reduce(Kpis.NONE, Kpis::plus))
                .isEqualTo(COUNTS);
        assertThat(parts).extracting(KpiPart::segment).contains(Segment.OTHER);
    }

    @Test
    void what_is_written_down_is_what_was_counted_and_is_counted_again_when_something_was_done() {
        fixtures.asSystem(() -> {
            watch.snapshot(List.of(commune.value()));
            return null;
        });
        assertThat(asRole(Role.COMMUNE_CHAIR, () -> kpis.latestParts(Scope.of(commune))))
                .isEqualTo(asRole(Role.COMMUNE_CHAIR, () -> kpis.parts(Scope.of(commune))));
        assertThat(refresh.refresh()).doesNotContain(commune.value());
        fixtures.asSystem(() -> jdbc.sql("insert into hss.act (kind, commune_code, actor, role, at, reason, source)"
                        + " values ('CORRECT', :commune, 'a', 'b', now() + interval '1 minute', 'c', 'STATION')")
                .param("commune", commune.value())
                .update());
        assertThat(refresh.refresh()).contains(commune.value());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2022-01-01, , UNDER_6",
        "2015-06-01, , PUPIL",
        "2008-01-01, Sinh viên, STUDENT",
        "2005-01-01, Học sinh, PUPIL",
        "1990-01-01, Công nhân, WORKER",
        "1990-01-01, Cán bộ công chức, WORKER",
        "1990-01-01, Nông dân, OTHER",
        "1990-01-01, , OTHER",
        "1966-11-20, Giáo viên, SENIOR",
        "1980-01-01, Hưu trí, SENIOR",
        ", , OTHER"
    })
    void everybody_is_in_one_segment(LocalDate born, String occupation, Segment segment) {
        assertThat(jdbc.sql("select hss.segment(:born::date, :occupation, date '2026-11-20')")
                        .param("born", born)
                        .param("occupation", occupation)
                        .query(String.class)
                        .single())
                .isEqualTo(segment.name());
    }

    @ParameterizedTest(name = "born {0}, measured {1}, {2}: {3}")
    @CsvSource({
        "1990-01-01, 2025-11-20, , true",
        "1990-01-01, 2025-11-19, , false",
        "1990-01-01, 2026-08-01, Tăng huyết áp, false",
        "2025-06-01, 2026-08-20, , true",
        "2025-06-01, 2026-08-19, , false",
        "2022-06-01, 2026-05-20, , true",
        "2022-06-01, 2026-05-19, , false",
        "1990-01-01, , , false",
        "1990-01-01, 2026-11-21, , false"
    })
    void measurements_are_fresh_as_long_as_the_age_allows(
            LocalDate born, LocalDate measured, String disease, boolean fresh) {
        assertThat(jdbc.sql(
                                """
                                select hss.health_fresh(jsonb_populate_record(null::hss.record_health, jsonb_build_object(
                                    'measured_on', :measured::text, 'chronic_note', :disease::text,
                                    'chronic_state', 'PRESENT')), :born::date, date '2026-11-20')
                                """)
                        .param("born", born)
                        .param("measured", measured)
                        .param("disease", disease)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(fresh);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMUNE_CHAIR", "COMMUNE_POLICE", "STATION_STAFF", "SUPERVISOR"})
    void whoever_may_not_read_persons_reads_the_same_counts(Role role) {
        assertThat(asRole(role, () -> kpis.total(Scope.of(commune)))).isEqualTo(COUNTS);
    }

    @Test
    void the_counts_of_a_commune_out_of_scope_are_empty() {
        assertThat(asRole(Role.STATION_STAFF, () -> kpis.total(Scope.of(other))))
                .isEqualTo(Kpis.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a man of 30,            1, 1996-01-01, ,                  , true",
        "without height,         1, 1996-01-01, height_cm,         , false",
        "without pressure,       1, 1996-01-01, systolic,          , false",
        "a boy without pressure, 1, 2012-01-01, systolic,          , true",
        "chronic not asked,      1, 1996-01-01, chronic_state,     , false",
        "allergy not asked,      1, 1996-01-01, allergy_state,     , false",
        "surgery not asked,      1, 1996-01-01, surgery_state,     , false",
        "infectious not asked,   1, 1996-01-01, infectious_state,  , false",
        "a child of five,        1, 2021-06-01, ,                  , false",
        "the same vaccinated,    1, 2021-06-01, ,vaccination_state , true",
        "a child of two,         1, 2024-06-01, ,vaccination_state , false",
        "a woman of 30,          2, 1996-01-01, ,                  , false",
        "the same asked,         2, 1996-01-01, ,reproductive_state, true",
        "a woman of 60,          2, 1966-01-01, ,                  , true",
        "a girl of 14,           2, 2012-06-01, ,                  , true",
        "without birth date,     1, ,           ,                  , false"
    })
    void basic_health_is_complete_when_every_block_of_this_age_and_sex_is_filled(
            String who, String sex, LocalDate born, String without, String with, boolean complete) {
        Map<String, Object> values = new HashMap<>(adult());
        if (without != null) {
            values.remove(without);
        }
        if (with != null) {
            values.put(with, "NONE");
        }
        assertThat(healthComplete(values, sex, born)).isEqualTo(complete);
    }

    private boolean healthComplete(Map<String, Object> values, String sex, LocalDate born) {
        return fixtures.asSystem(() -> {
            StringBuilder json =
                    new StringBuilder("{\"commune_code\":\"" + commune.value() + "\",\"record_id\":1,\"version\":1");
            List.of("chronic", "allergy", "surgery", "infectious", "vaccination", "reproductive", "nutrition")
                    .forEach(b -> values.putIfAbsent(b + "_state", "NOT_ASKED"));
            values.forEach((k, v) ->
                    json.append(",\"").append(k).append("\":\"").append(v).append('"'));
            return jdbc.sql(
                            """
                            select hss.health_complete(jsonb_populate_record(null::hss.record_health, :row::jsonb),
                                :sex, :born::date, date '2026-11-20')
                            """)
                    .param("row", json.append('}').toString())
                    .param("sex", sex)
                    .param("born", born)
                    .query(Boolean.class)
                    .single();
        });
    }

    private Kpis total() {
        return asRole(Role.STATION_HEAD, () -> kpis.total(Scope.of(commune)));
    }

    private <T> T asRole(Role role, java.util.function.Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), work);
    }

    private static Map<String, Object> adult() {
        return Map.of(
                "measured_on",
                LocalDate.now(),
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
                "PRESENT",
                "surgery_state",
                "NONE",
                "infectious_state",
                "NONE");
    }
}
