package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@CoversProcess("record-case")
class RecordCaseProcessTest extends ProcessTest {

    @Autowired
    RecordCaseDesk desk;

    @Autowired
    CaseReleaseDesk release;

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
    void aRecordWithAWrongBirthDate() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
        }
        staff = fixtures.staff(commune);
        String name = "Nguyễn Thị Hoa " + "ABCDEFGHIJKLMNOP".charAt(person++);
        String id = fixtures.resident(commune, name, "1984-04-12", "ALIVE");
        record = fixtures.recordWithBirthDate(commune, name, id, "1984-12-04");
        caseId = fixtures.openCase(commune, CaseKind.RECORD, "record_id", record);
        key = CaseKey.of('R', caseId);
        driver.task(key, "review-record");
    }

    @Test
    void the_case_shows_the_record_beside_the_register_with_what_was_found() {
        CaseView view = fixtures.as(staff, () -> desk.open(caseId));
        assertThat(view.register()).isNotNull();
        assertThat(view.findings()).anySatisfy(f -> {
            assertThat(f.ruleId()).isEqualTo("C17");
            assertThat(f.expected()).isEqualTo("1984-04-12");
        });
    }

    @Test
    void a_change_of_identity_is_approved_by_somebody_else_and_then_applied_as_the_proposers_act() {
        finish(takeBirthDate());
        driver.runJobs(key);
        assertThat(now().value(AdministrativeField.BIRTH_DATE)).contains("1984-12-04");
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(now().value(AdministrativeField.BIRTH_DATE)).contains("1984-04-12");
        assertThat(fixtures.as(staff, () -> records.history(actors.scope(), now().id()))
                        .get(0)
                        .actor())
                .isEqualTo(staff.username());
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).findings())
                .noneMatch(f -> f.ruleId().equals("C17"));
    }

    @Test
    void a_field_that_somebody_changed_before_the_approval_keeps_the_newer_value_and_the_case_comes_back_saying_so() {
        List<FieldDecision> two = new ArrayList<>(takeBirthDate());
        two.add(new FieldDecision("phone_mobile", FieldDecision.Choice.OWN_VALUE, null, "0912345678"));
        finish(two);
        driver.runJobs(key);
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-12-05");
        fixtures.decide(key, true);
        driver.task(key, "review-record");
        assertThat(now().value(AdministrativeField.BIRTH_DATE)).contains("1984-12-05");
        assertThat(now().value(AdministrativeField.PHONE_MOBILE)).contains("0912345678");
        CaseView view = fixtures.as(staff, () -> desk.open(caseId));
        assertThat(view.status()).isEqualTo("OPEN");
        assertThat(view.draft().returnedReason()).contains("Ngày sinh", "04/12/1984", "05/12/1984");
        assertThat(view.draft().decisions()).isEmpty();
    }

    @Test
    void a_field_that_somebody_changed_to_the_decided_value_is_no_conflict() {
        finish(takeBirthDate());
        driver.runJobs(key);
        fixtures.change(commune, record, AdministrativeField.BIRTH_DATE, "1984-04-12");
        fixtures.decide(key, true);
        driver.runJobs(key);
        assertThat(driver.ended(key)).isTrue();
    }

    @Test
    void of_two_decisions_on_one_field_the_later_holds() {
        finish(List.of(
                new FieldDecision("phone_mobile", FieldDecision.Choice.OWN_VALUE, null, "0912000111"),
                new FieldDecision("phone_mobile", FieldDecision.Choice.OWN_VALUE, null, "0912000222")));
        driver.runJobs(key);
        assertThat(now().value(AdministrativeField.PHONE_MOBILE)).contains("0912000222");
    }

    @Test
    void what_the_head_decides_is_an_act_of_the_head() {
        Actor head = TestActors.of(Role.STATION_HEAD, commune);
        fixtures.as(head, () -> {
            desk.finish(
                    caseId,
                    now().version(),
                    List.of(new FieldDecision("phone_mobile", FieldDecision.Choice.OWN_VALUE, null, "0912345679")));
            return null;
        });
        driver.runJobs(key);
        assertThat(fixtures.inCommune(
                        commune, () -> jdbc.sql("select role from hss.act where commune_code = :c and case_key = :k")
                                .param("c", commune.value())
                                .param("k", key.value())
                                .query(String.class)
                                .single()))
                .isEqualTo("STATION_HEAD");
    }

    @Test
    void a_returned_proposal_comes_back_with_its_reason_and_changes_nothing() {
        finish(takeBirthDate());
        driver.runJobs(key);
        fixtures.decide(key, false);
        driver.task(key, "review-record");
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).draft().returnedReason())
                .isEqualTo("thiếu căn cứ");
        assertThat(now().value(AdministrativeField.BIRTH_DATE)).contains("1984-12-04");
    }

    @Test
    void another_field_is_mended_without_approval() {
        finish(List.of(new FieldDecision("phone_mobile", FieldDecision.Choice.OWN_VALUE, null, "0912345678")));
        driver.runJobs(key);
        assertThat(now().value(AdministrativeField.PHONE_MOBILE)).contains("0912345678");
    }

    @Test
    void an_identity_value_of_ones_own_needs_the_police_first_and_their_answer_opens_the_way() {
        List<FieldDecision> own =
                List.of(new FieldDecision("birth_date", FieldDecision.Choice.OWN_VALUE, "1984-12-04", "1984-04-21"));
        assertThatThrownBy(() -> finish(own))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("police-first"));
        fixtures.as(staff, () -> {
            desk.askPolice(caseId, "Ngày sinh nào đúng?", own);
            return null;
        });
        driver.runJobs(key);
        fixtures.policeAnswer(commune, key, "CORRECTED", Map.of("birth_date", "1984-04-21"));
        driver.task(key, "review-record");
        assertThat(fixtures.as(staff, () -> desk.open(caseId)).draft().police()).isNotNull();
        finish(own);
    }

    @Test
    void a_record_that_moved_on_is_not_overwritten() {
        assertThatThrownBy(() -> fixtures.as(staff, () -> {
                    desk.finish(caseId, 999, List.of());
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("changed-by-other"));
    }

    @Test
    void the_police_cannot_open_a_case() {
        assertThatThrownBy(() -> fixtures.as(TestActors.of(Role.COMMUNE_POLICE, commune), () -> desk.open(caseId)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    @Test
    void releasing_again_opens_no_second_case() {
        assertThat(fixtures.as(
                        TestActors.of(Role.STATION_HEAD, commune),
                        () -> release.open(java.util.Optional.of(commune), 10_000)))
                .isEmpty();
    }

    private void finish(List<FieldDecision> decisions) {
        fixtures.as(staff, () -> {
            desk.finish(caseId, now().version(), decisions);
            return null;
        });
    }

    private static List<FieldDecision> takeBirthDate() {
        return CaseworkFixtures.takeRegister("birth_date", "1984-12-04", "1984-04-12");
    }

    private HealthRecord now() {
        return fixtures.as(staff, () -> records.find(actors.scope(), new RecordId(record)))
                .orElseThrow();
    }
}
