package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@CoversProcess("duplicate-case")
class DuplicateCaseProcessTest extends ProcessTest {

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    DuplicateDesk desk;

    @Autowired
    DuplicateCaseDesk cases;

    @Autowired
    MergeDesk merges;

    @Autowired
    DuplicateQueries queries;

    @Autowired
    RecordQueries records;

    @Autowired
    RecordDesk recordDesk;

    static CommuneCode commune;
    Actor staff;
    Actor head;
    RecordId first;
    RecordId second;
    long group;
    CaseKey key;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
        }
        staff = TestActors.of(Role.STATION_STAFF, commune);
        head = TestActors.of(Role.STATION_HEAD, commune);
        String number = DuplicateModuleFixtures.number();
        String name = DuplicateModuleFixtures.name(number);
        first = insert(number, name, "09" + number.substring(4));
        second = insert(number, name.toUpperCase(Locale.ROOT), "03" + number.substring(4));
        given.search(commune);
        as(head, () -> cases.openCases(Optional.of(commune), 10_000));
        group = as(
                head,
                () -> transaction.execute(
                        s -> jdbc.sql("select group_id from hss.duplicate_member where record_id = :id")
                                .param("id", first.value())
                                .query(Long.class)
                                .single()));
        key = CaseKey.of('D', group);
        driver.task(key, "compare-records");
    }

    @Test
    void an_approved_proposal_merges_as_links_and_the_undo_restores_every_byte() {
        List<HealthRecord> before = both();
        propose();
        driver.runJobs(key);
        decide(true, head.username());
        driver.runJobs(key);
        assertThat(now(second).status()).isEqualTo(RecordStatus.MERGED);
        assertThat(now(second).mergedInto()).isEqualTo(first);
        assertThat(now(first).values()).isEqualTo(before.get(0).values());

        MergeDesk.Undone undone = as(head, () -> merges.undo(mergeId(), "gộp vội", AfterUndo.COMPARE_AGAIN));
        assertThat(undone.identical()).isTrue();
        assertThat(both())
                .extracting(HealthRecord::values)
                .isEqualTo(before.stream().map(HealthRecord::values).toList());
        assertThat(now(second).status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(driver.task(key, "compare-records")).isNotBlank();
    }

    @Test
    void an_edit_after_the_merge_stays_when_the_merge_is_undone() {
        propose();
        driver.runJobs(key);
        decide(true, head.username());
        driver.runJobs(key);
        edit(first, AdministrativeField.EMAIL, "hoa@example.vn");
        MergeDesk.Undone undone = as(head, () -> merges.undo(mergeId(), "nhầm người", AfterUndo.KEEP_SEPARATE));
        assertThat(undone.identical()).isFalse();
        assertThat(now(first).value(AdministrativeField.EMAIL)).contains("hoa@example.vn");
        assertThat(now(second).status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void a_returned_proposal_opens_the_group_again_with_the_reason() {
        propose();
        driver.runJobs(key);
        decide(false, head.username());
        driver.runJobs(key);
        DuplicateGroup open = as(staff, () -> desk.open(group));
        assertThat(open.status()).isEqualTo("OPEN");
        assertThat(open.returnedReason()).isEqualTo("xem lại");
    }

    @Test
    void a_proposer_who_approves_is_refused_by_the_desk_and_by_the_database() {
        propose();
        driver.runJobs(key);
        assertThatThrownBy(() -> decide(true, staff.username()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("merge-own-proposal"));
        assertThatThrownBy(() -> as(
                        head,
                        () -> tx(() -> jdbc.sql("update hss.merge set approved_by = proposed_by where group_id = :g")
                                .param("g", group)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("merge_check");
        driver.runJobs(key);
        assertThat(now(second).status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void a_record_changed_after_the_proposal_is_not_merged_but_compared_again() {
        propose();
        driver.runJobs(key);
        decide(true, head.username());
        edit(second, AdministrativeField.EMAIL, "hoa@example.vn");
        driver.runJobs(key);
        assertThat(now(second).status()).isEqualTo(RecordStatus.ACTIVE);
        driver.task(key, "compare-records");
        assertThat(as(staff, () -> desk.open(group)).returnedReason()).contains("đã thay đổi");
    }

    @Test
    void the_police_are_asked_and_their_answer_comes_back_to_the_station() {
        as(staff, () -> {
            desk.askPolice(group);
            return null;
        });
        driver.runJobs(key);
        as(
                head,
                () -> tx(() -> events.publishEvent(new VerificationAnswered(
                        key, commune.value(), 1, "CONFIRMED", Map.of(), "cùng một người", "Công an xã"))));
        driver.task(key, "compare-records");
        assertThat(as(staff, () -> desk.open(group)).policeNote()).contains("cùng một người");
    }

    @Test
    void different_people_are_remembered_and_not_grouped_again() {
        as(staff, () -> {
            desk.keepSeparate(group, "hai chị em họ, đã gặp");
            return null;
        });
        driver.runJobs(key);
        given.search(commune);
        Long open = as(
                head,
                () -> transaction.execute(
                        s -> jdbc.sql("select count(*) from hss.duplicate_group g join hss.duplicate_member m using"
                                        + " (group_id) where m.record_id = :id and g.status = 'OPEN'")
                                .param("id", first.value())
                                .query(Long.class)
                                .single()));
        assertThat(open).isZero();
    }

    @Test
    void a_decided_group_is_not_decided_twice() {
        propose();
        assertThatThrownBy(this::propose)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("group-decided"));
    }

    private void edit(RecordId record, AdministrativeField field, String value) {
        as(
                staff,
                () -> recordDesk.change(
                        ActDraft.of("CORRECT", commune, "gọi điện cho người dân", ValueSource.STATION),
                        record,
                        now(record).version(),
                        List.of(new FieldChange(field, value, ValueSource.STATION))));
    }

    private void propose() {
        as(staff, () -> {
            DuplicateGroup open = desk.open(group);
            desk.proposeMerge(group, MergeProposal.of(open, first.value(), desk.suggestChoices(open, first.value())));
            return null;
        });
    }

    private void decide(boolean approved, String approver) {
        as(head, () -> tx(() -> events.publishEvent(new ApprovalDecided(key, approved, "xem lại", approver))));
    }

    private long mergeId() {
        return as(head, () -> queries.merges(actors.scope(), 50)).stream()
                .filter(m -> m.groupId() == group)
                .findFirst()
                .orElseThrow()
                .mergeId();
    }

    private List<HealthRecord> both() {
        return List.of(now(first), now(second));
    }

    private HealthRecord now(RecordId id) {
        return as(staff, () -> records.find(actors.scope(), id)).orElseThrow();
    }

    private RecordId insert(String number, String name, String phone) {
        return as(
                staff,
                () -> transaction.execute(s -> RecordFixtures.insert(
                        jdbc,
                        commune,
                        "HS" + System.nanoTime(),
                        Map.of(
                                "full_name",
                                name,
                                "birth_date",
                                DuplicateModuleFixtures.birth(number),
                                "personal_id",
                                number,
                                "phone_mobile",
                                phone))));
    }

    private Void tx(Runnable work) {
        transaction.executeWithoutResult(s -> work.run());
        return null;
    }
}
