package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.territory.CommuneCode;

@CoversProcess("closure-case")
class ClosureCaseProcessTest extends ProcessTest {

    @Autowired
    ClosureCaseDesk desk;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    RecordQueries records;

    static CommuneCode commune;
    static int person;
    Actor staff;
    long record;
    long caseId;
    CaseKey key;

    @BeforeEach
    void aRecordWhosePersonTheRegisterSaysHasDied() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
        }
        staff = fixtures.staff(commune);
        String name = "Lê Văn Tài " + "ABCDEFGH".charAt(person++);
        String id = fixtures.resident(commune, name, "1941-05-06", "DECEASED");
        record = fixtures.record(
                commune, Map.of("full_name", name, "birth_date", "1941-05-06", "sex", "2", "personal_id", id));
        caseId = fixtures.openCase(commune, CaseKind.CLOSURE, "record_id", record);
        key = CaseKey.of('L', caseId);
        driver.task(key, "collect-evidence");
    }

    @Test
    void a_confirmed_and_approved_death_takes_the_record_off_the_list_and_deletes_nothing() {
        close();
        fixtures.policeAnswer(commune, key, "DECEASED", Map.of("death_date", "2025-02-01"));
        driver.runJobs(key);
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(status()).isEqualTo(RecordStatus.DECEASED);
    }

    @Test
    void what_the_police_do_not_confirm_goes_back_to_the_station() {
        close();
        fixtures.policeAnswer(commune, key, "REJECTED", Map.of());
        driver.task(key, "collect-evidence");
        assertThat(status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void somebody_said_to_be_dead_is_not_closed_because_the_police_say_he_moved() {
        close();
        fixtures.policeAnswer(commune, key, "NOT_RESIDENT", Map.of());
        driver.task(key, "collect-evidence");
        assertThat(status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).draft().police()).isNotNull();
    }

    @Test
    void what_the_supervision_team_returns_goes_back_to_the_station() {
        close();
        fixtures.policeAnswer(commune, key, "CONFIRMED", Map.of());
        driver.runJobs(key);
        fixtures.decide(key, false);
        driver.task(key, "collect-evidence");
        assertThat(status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void somebody_who_lives_keeps_the_record() {
        fixtures.as(staff, () -> {
            desk.keep(caseId, "đã gặp tại nhà");
            return null;
        });
        driver.runJobs(key);
        assertThat(status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).status()).isEqualTo("DONE");
    }

    private void close() {
        fixtures.as(staff, () -> {
            desk.close(caseId, "DECEASED", "giấy chứng tử");
            return null;
        });
        driver.runJobs(key);
    }

    private RecordStatus status() {
        return fixtures.as(staff, () -> records.find(actors.scope(), new RecordId(record)))
                .orElseThrow()
                .status();
    }
}
