package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** What is typed into a case is there again after leaving it, for the one who typed it and until it is finished. */
@HssTest
class CaseTypingTest {

    @Autowired
    CaseTypingDesk desk;

    @Autowired
    CreationCaseDesk creation;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;
    private Actor staff;
    private long id;

    @BeforeEach
    void aResidentWithoutRecord() {
        commune = TestCommunes.invented(jdbc);
        staff = fixtures.staff(commune);
        String resident = fixtures.resident(commune, "Lý Thị Nga", "1988-08-08", "ALIVE");
        id = fixtures.openCase(commune, CaseKind.CREATION, "personal_id", resident);
    }

    @Test
    void it_is_there_again_for_whoever_typed_it_and_for_nobody_else() {
        save(Map.of("phone_mobile", "0912"), "");
        save(Map.of("phone_mobile", "0912345678"), "chờ gọi lại");
        assertThat(found(staff)).hasValueSatisfying(typing -> {
            assertThat(typing.values()).isEqualTo(Map.of("phone_mobile", "0912345678"));
            assertThat(typing.reason()).isEqualTo("chờ gọi lại");
        });
        assertThat(found(TestActors.of("dongnghiep", Role.STATION_STAFF, commune)))
                .isEmpty();
    }

    @Test
    void another_commune_sees_nothing_of_it_whatever_it_asks_the_database() {
        save(Map.of("phone_mobile", "0912345678"), "");
        CommuneCode elsewhere = TestCommunes.invented(jdbc);
        assertThat(fixtures.inCommune(elsewhere, this::rows)).isZero();
        assertThat(fixtures.inCommune(commune, this::rows)).isEqualTo(1);
        assertThatThrownBy(() -> found(fixtures.staff(elsewhere)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("case-not-found"));
    }

    @Test
    void it_goes_when_the_case_is_finished_and_nothing_more_can_be_typed() {
        save(Map.of("phone_mobile", "0912345678"), "");
        fixtures.as(staff, () -> {
            creation.notNeeded(id, "đang ở nước ngoài");
            return null;
        });
        driver.runJobs(CaseKey.of('C', id));
        assertThat(fixtures.inCommune(commune, this::rows)).isZero();
        assertThatThrownBy(() -> save(Map.of(), ""))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("case-finished"));
    }

    @Test
    void it_can_be_thrown_away() {
        save(Map.of("phone_mobile", "0912345678"), "");
        fixtures.as(staff, () -> {
            desk.discard(CaseKind.CREATION, id);
            return null;
        });
        assertThat(found(staff)).isEmpty();
    }

    @Test
    void the_police_cannot_read_it() {
        assertThatThrownBy(() -> found(TestActors.of(Role.COMMUNE_POLICE, commune)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    private void save(Map<String, String> values, String reason) {
        fixtures.as(staff, () -> {
            desk.save(CaseKind.CREATION, id, values, reason);
            return null;
        });
    }

    private Optional<Typing> found(Actor who) {
        return fixtures.as(who, () -> desk.find(CaseKind.CREATION, id));
    }

    private long rows() {
        return jdbc.sql("select count(*) from hss.case_typing where case_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
