package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import vn.hososach.process.ProcessTest;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.RecordId;
import vn.hososach.records.UndoDesk;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorklistQueries;

/** Cases keep in step with what reviews find: kept differences stay quiet, needless cases close, undone work returns. */
class CaseUpkeepTest extends ProcessTest {

    @Autowired
    RecordCaseDesk desk;

    @Autowired
    CreationCaseDesk creation;

    @Autowired
    ClosureCaseDesk closure;

    @Autowired
    CaseReleaseDesk release;

    @Autowired
    ReviewDesk review;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    UndoDesk undo;

    @Autowired
    WorklistQueries worklist;

    /** Each test its own person: the same name and birth date elsewhere would be a finding of their own. */
    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Hoa",
            "Trần Ngọc Bích",
            "Phạm Kim Oanh",
            "Hoàng Thu Trang",
            "Vũ Minh Châu",
            "Đặng Thùy Linh",
            "Bùi Thanh Xuân",
            "Đỗ Hải Yến");

    private static int person;
    private CommuneCode commune;
    private Actor staff;
    private Actor head;

    @BeforeEach
    void commune() {
        commune = TestCommunes.next(jdbc);
        staff = fixtures.staff(commune);
        head = TestActors.of(Role.STATION_HEAD, commune);
    }

    @Test
    void a_difference_kept_for_a_reason_opens_no_case_again_until_the_register_says_something_else() {
        long record = recordWithWrongBirthDate();
        keep(record, "giấy khai sinh ghi ngày này");
        assertThat(releasedAgain()).isEmpty();
        assertThat(fixtures.as(staff, () -> desk.kept(new RecordId(record))))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.field()).isEqualTo("birth_date");
                    assertThat(kept.reason()).isEqualTo("giấy khai sinh ghi ngày này");
                    assertThat(kept.decidedBy()).isEqualTo(staff.username());
                    assertThat(kept.holds()).isTrue();
                });

        byHand("update hss.register_entry set birth_date = '1984-04-13' where commune_code = ?");

        assertThat(releasedAgain()).containsEntry(CaseKind.RECORD, 1);
    }

    @Test
    void a_kept_difference_opens_a_case_again_when_the_record_says_something_else() {
        long record = recordWithWrongBirthDate();
        keep(record, "giấy khai sinh ghi ngày này");
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-12-24");
        assertThat(releasedAgain()).containsEntry(CaseKind.RECORD, 1);
    }

    @Test
    void a_kept_difference_that_is_withdrawn_opens_a_case_again() {
        long record = recordWithWrongBirthDate();
        keep(record, "giấy khai sinh ghi ngày này");
        fixtures.as(head, () -> {
            desk.withdrawKept(commune, new RecordId(record), "birth_date", "ghi nhầm");
            return null;
        });
        assertThat(releasedAgain()).containsEntry(CaseKind.RECORD, 1);
    }

    @Test
    void a_resident_who_needs_no_record_is_not_asked_about_again_until_the_register_changes() {
        String resident = fixtures.resident(commune, "Trần Thị Mai", "1990-02-03", "ALIVE");
        long id = fixtures.openCase(commune, CaseKind.CREATION, "personal_id", resident);
        fixtures.as(staff, () -> {
            creation.notNeeded(id, "đang ở nước ngoài");
            return null;
        });
        driver.runJobs(CaseKey.of('C', id));
        assertThat(releasedAgain()).isEmpty();
        byHand("update hss.register_entry set address = 'Thôn 9' where commune_code = ?");
        assertThat(releasedAgain()).containsEntry(CaseKind.CREATION, 1);
    }

    @Test
    void a_record_kept_although_the_register_says_died_is_not_asked_about_again() {
        String resident = fixtures.resident(commune, "Lê Văn Tài", "1941-05-06", "DECEASED");
        long record = fixtures.record(
                commune,
                Map.of("full_name", "Lê Văn Tài", "birth_date", "1941-05-06", "sex", "2", "personal_id", resident));
        long id = fixtures.openCase(commune, CaseKind.CLOSURE, "record_id", record);
        fixtures.as(staff, () -> {
            closure.keep(id, "đã gặp tại nhà");
            return null;
        });
        driver.runJobs(CaseKey.of('L', id));
        assertThat(releasedAgain()).doesNotContainKey(CaseKind.CLOSURE);
    }

    @Test
    void a_case_closes_by_itself_when_a_change_elsewhere_leaves_nothing_to_do() {
        long record = recordWithWrongBirthDate();
        CaseKey key = opened(record);
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-04-12");
        assertThat(view(key).status()).isEqualTo("CANCELLED");
        assertThat(view(key).standing())
                .hasValueSatisfying(words -> assertThat(words).contains("tự đóng"));
        assertThat(driver.ended(key)).isTrue();
        assertThat(fixtures.as(staff, () -> worklist.ofCase(actors.scope(), key)))
                .isEmpty();
    }

    @Test
    void a_case_closes_by_itself_when_a_review_finds_nothing_left() {
        long record = recordWithWrongBirthDate();
        CaseKey key = opened(record);
        byHand("update hss.register_entry set birth_date = '1984-12-04' where commune_code = ?");
        fixtures.as(head, () -> review.review(Optional.of(commune), Progress.SILENT));
        assertThat(view(key).status()).isEqualTo("CANCELLED");
        assertThat(driver.ended(key)).isTrue();
    }

    @Test
    void a_case_says_whom_it_waits_for_and_is_not_closed_behind_their_back() {
        long record = recordWithWrongBirthDate();
        CaseKey key = opened(record);
        fixtures.as(staff, () -> {
            desk.askPolice(key.id(), "Ngày sinh nào đúng?", List.of());
            return null;
        });
        assertThat(view(key).waitsFor()).isEqualTo(WaitsFor.SYSTEM);
        driver.runJobs(key);
        assertThat(view(key).status()).isEqualTo("WAITING");
        assertThat(view(key).waitsFor()).isEqualTo(WaitsFor.POLICE);
        assertThat(view(key).standing())
                .hasValueSatisfying(words -> assertThat(words).contains("Công an xã"));
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-04-12");
        assertThat(view(key).status()).isEqualTo("WAITING");
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-12-04");

        fixtures.policeAnswer(commune, key, "CONFIRMED", Map.of());
        driver.task(key, "review-record");
        assertThat(view(key).status()).isEqualTo("OPEN");
        finish(key, CaseworkFixtures.takeRegister("birth_date", "1984-12-04", "1984-04-12"));
        driver.runJobs(key);
        assertThat(view(key).waitsFor()).isEqualTo(WaitsFor.APPROVAL);
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(view(key).status()).isEqualTo("DONE");
        assertThat(view(key).waitsFor()).isNull();
    }

    @Test
    void undoing_the_act_of_a_finished_case_opens_a_new_one_at_the_next_release() {
        long record = recordWithWrongBirthDate();
        CaseKey key = opened(record);
        finish(key, CaseworkFixtures.takeRegister("birth_date", "1984-12-04", "1984-04-12"));
        driver.runJobs(key);
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(releasedAgain()).isEmpty();
        long act = fixtures.inCommune(commune, () -> jdbc.sql("select act_id from hss.work_case where case_id = ?")
                .param(key.id())
                .query(Long.class)
                .single());
        fixtures.as(head, () -> undo.undo(act, "sửa nhầm người"));
        assertThat(fixtures.as(head, () -> release.open(Optional.of(commune), CaseReleaseDesk.TEN_DAYS)))
                .containsEntry(CaseKind.RECORD, 1);
    }

    private long recordWithWrongBirthDate() {
        String name = NAMES.get(++person % NAMES.size());
        String id = fixtures.resident(commune, name, "1984-04-12", "ALIVE");
        return fixtures.recordWithBirthDate(commune, name, id, "1984-12-04");
    }

    private CaseKey opened(long record) {
        CaseKey key = CaseKey.of('R', fixtures.openCase(commune, CaseKind.RECORD, "record_id", record));
        driver.task(key, "review-record");
        return key;
    }

    /** Asks the police, as an identity value needs, and keeps the record's value. */
    private void keep(long record, String reason) {
        CaseKey key = opened(record);
        fixtures.as(staff, () -> {
            desk.askPolice(key.id(), "Ngày sinh nào đúng?", List.of());
            return null;
        });
        driver.runJobs(key);
        fixtures.policeAnswer(commune, key, "CONFIRMED", Map.of());
        driver.task(key, "review-record");
        finish(
                key,
                List.of(new FieldDecision(
                        "birth_date", FieldDecision.Choice.KEEP, "1984-12-04", "1984-12-04", reason)));
        driver.runJobs(key);
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(view(key).status()).isEqualTo("DONE");
    }

    private void finish(CaseKey key, List<FieldDecision> decisions) {
        fixtures.as(staff, () -> {
            desk.finish(key.id(), view(key).record().version(), decisions);
            return null;
        });
    }

    private CaseView view(CaseKey key) {
        return fixtures.as(staff, () -> desk.open(key.id()));
    }

    private Map<CaseKind, Integer> releasedAgain() {
        fixtures.as(head, () -> review.review(Optional.of(commune), Progress.SILENT));
        return fixtures.as(head, () -> release.open(Optional.of(commune), CaseReleaseDesk.TEN_DAYS));
    }

    private void byHand(String sql) {
        fixtures.inCommune(commune, () -> jdbc.sql(sql).param(commune.value()).update());
    }
}
