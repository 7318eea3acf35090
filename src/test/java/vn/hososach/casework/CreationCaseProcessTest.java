package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;

@HssTest
@CoversProcess("creation-case")
class CreationCaseProcessTest {

    @Autowired
    CreationCaseDesk desk;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    RecordQueries records;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    static CommuneCode commune;
    static int person;
    Actor staff;
    String resident;
    long caseId;
    CaseKey key;

    @BeforeEach
    void aResidentWithoutRecord() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        staff = fixtures.staff(commune);
        resident = fixtures.resident(commune, "Trần Thị Mai " + "ABCDEFGH".charAt(person++), "1990-02-03", "ALIVE");
        caseId = fixtures.openCase(commune, CaseKind.CREATION, "personal_id", resident);
        key = CaseKey.of('C', caseId);
        driver.task(key, "collect-data");
    }

    @Test
    void an_incomplete_record_goes_back_and_a_complete_one_is_created_after_approval() {
        create(Map.of("full_name", "Trần Thị Mai"));
        driver.task(key, "collect-data");
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).draft().returnedReason())
                .contains("Thiếu trường");
        create(complete());
        driver.runJobs(key);
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(fixtures.as(staff, () -> records.search(actors.scope(), resident, 5)))
                .singleElement()
                .satisfies(r -> assertThat(r.registerPersonalId()).isEqualTo(resident));
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).findings()).isEmpty();
    }

    @Test
    void a_returned_proposal_creates_nothing() {
        create(complete());
        driver.runJobs(key);
        fixtures.decide(key, false);
        driver.task(key, "collect-data");
        assertThat(fixtures.as(staff, () -> records.search(actors.scope(), resident, 5)))
                .isEmpty();
    }

    @Test
    void a_case_can_end_without_a_record() {
        fixtures.as(staff, () -> {
            desk.notNeeded(caseId, "đã có hồ sơ ở xã khác");
            return null;
        });
        driver.runJobs(key);
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).status()).isEqualTo("DONE");
    }

    private void create(Map<String, String> values) {
        fixtures.as(staff, () -> {
            desk.create(caseId, values);
            return null;
        });
    }

    private Map<String, String> complete() {
        return Map.of(
                "full_name",
                "Trần Thị Mai",
                "birth_date",
                "1990-02-03",
                "sex",
                "2",
                "personal_id",
                resident,
                "current_address",
                "Thôn 2, Xã Bát Tràng, Thành phố Hà Nội");
    }
}
