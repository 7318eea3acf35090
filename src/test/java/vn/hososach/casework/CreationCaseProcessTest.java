package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.jobs.Progress;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.UndoDesk;
import vn.hososach.refusal.Refusal;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;

@CoversProcess("creation-case")
class CreationCaseProcessTest extends ProcessTest {

    @Autowired
    CreationCaseDesk desk;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    RecordQueries records;

    @Autowired
    UndoDesk undo;

    @Autowired
    ReviewDesk review;

    static CommuneCode commune;
    static int person;
    Actor staff;
    String resident;
    long caseId;
    CaseKey key;

    @BeforeEach
    void aResidentWithoutRecord() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
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

    @Test
    void a_record_the_resident_has_already_is_linked_as_one_act_which_can_be_undone() {
        long existing = fixtures.record(commune, Map.of("full_name", "Bùi Thu Cúc", "birth_date", "1951-07-08"));
        useExisting(existing);
        driver.runJobs(key);
        assertThat(linkedTo(existing)).contains(resident);
        CaseView done = fixtures.as(staff, () -> desk.open(caseId));
        assertThat(done.status()).isEqualTo("DONE");
        assertThat(done.findings()).isEmpty();
        Actor head = TestActors.of(Role.STATION_HEAD, commune);
        fixtures.as(head, () -> review.review(Optional.of(commune), Progress.SILENT));
        assertThat(linkedTo(existing)).contains(resident);

        long act = fixtures.inCommune(commune, () -> jdbc.sql("select act_id from hss.work_case where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single());
        fixtures.as(head, () -> undo.undo(act, "không phải người này"));
        assertThat(linkedTo(existing)).isEmpty();
        assertThat(fixtures.openCase(commune, CaseKind.CREATION, "personal_id", resident))
                .isGreaterThan(caseId);
    }

    @Test
    void a_record_that_is_somebody_elses_or_no_longer_managed_is_refused() {
        String other = fixtures.resident(commune, "Đỗ Thị Lan", "1970-01-02", "ALIVE");
        long theirs = fixtures.record(
                commune, Map.of("full_name", "Đỗ Thị Lan", "birth_date", "1970-01-02", "personal_id", other));
        fixtures.as(
                TestActors.of(Role.STATION_HEAD, commune), () -> review.review(Optional.of(commune), Progress.SILENT));
        assertThatThrownBy(() -> useExisting(theirs))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("record-linked-elsewhere"));
        long gone = fixtures.record(commune, Map.of("full_name", "Trần Thị Mai"));
        fixtures.inCommune(commune, () -> jdbc.sql("update hss.health_record set status = 'MERGED' where record_id = ?")
                .param(gone)
                .update());
        assertThatThrownBy(() -> useExisting(gone))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("record-not-active"));
        driver.task(key, "collect-data");
    }

    private void useExisting(long record) {
        fixtures.as(staff, () -> {
            desk.useExisting(caseId, new RecordId(record));
            return null;
        });
    }

    private Optional<String> linkedTo(long record) {
        return fixtures.as(staff, () -> records.find(actors.scope(), new RecordId(record)))
                .map(HealthRecord::registerPersonalId);
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
