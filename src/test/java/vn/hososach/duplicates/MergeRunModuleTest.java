package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.jobs.Progress;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.text.VietnameseText;

/** Groups of one cause are decided together and taken back together; what is refused for one leaves the others decided. */
@HssTest
class MergeRunModuleTest {

    private static final int GROUPS = 12;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    MergeRunDesk desk;

    @Autowired
    DuplicateDesk single;

    @Autowired
    UndoQueries queries;

    @Autowired
    RecordQueries records;

    @Autowired
    ProcessDriver driver;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    CommuneCode commune;
    Actor staff;
    Actor head;
    List<RecordId> members;
    List<Long> groups;

    @BeforeEach
    void groupsOfOneCause() {
        commune = TestCommunes.invented(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        head = TestActors.of(Role.STATION_HEAD, commune);
        members = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            String number = DuplicateModuleFixtures.number();
            String name = DuplicateModuleFixtures.name(number);
            String plain = VietnameseText.nameKey(name).toUpperCase(Locale.ROOT);
            members.add(given.record(commune, "full_name", name, "personal_id", number));
            members.add(given.record(commune, "full_name", plain, "personal_id", number));
        }
        given.search(commune);
        groups = members.stream()
                .flatMap(member -> given.groups(member, "OPEN").stream())
                .distinct()
                .toList();
        assertThat(groups).hasSize(GROUPS);
    }

    @Test
    void a_run_of_merges_is_undone_as_one_act_and_every_record_is_what_it_was() {
        List<HealthRecord> before = now();
        MergeRunDesk.Result result = decide(MergeRunDesk.Outcome.MERGE);
        assertThat(result.decided()).isEqualTo(GROUPS);
        groups.forEach(this::approve);
        assertThat(now()).filteredOn(m -> m.status() == RecordStatus.MERGED).hasSize(GROUPS);
        assertThat(line().merged()).isEqualTo(GROUPS);

        int undone = actors.runAs(head, () -> desk.undo(result.runId(), "gộp theo tên là sai"));

        assertThat(undone).isEqualTo(GROUPS);
        assertThat(now())
                .extracting(HealthRecord::values)
                .isEqualTo(before.stream().map(HealthRecord::values).toList());
        assertThat(now()).extracting(HealthRecord::status).containsOnly(RecordStatus.ACTIVE);
        assertThat(count("select count(distinct undo_act_id) from hss.merge where run_id = ?", result.runId()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from hss.person_link l join hss.merge m using (act_id)"
                                + " where m.run_id = ? and l.unlinked_at is null",
                        result.runId()))
                .isZero();
        given.search(commune);
        assertThat(given.groups(members.get(0), "OPEN")).isEmpty();
    }

    @Test
    void what_is_refused_for_one_group_leaves_the_others_decided() {
        actors.runAs(staff, () -> single.keepSeparate(groups.get(3), "hai người"));

        MergeRunDesk.Result result = decide(MergeRunDesk.Outcome.MERGE);

        assertThat(result.decided()).isEqualTo(GROUPS - 1);
        assertThat(result.items())
                .filteredOn(item -> item.refusal() != null)
                .containsExactly(new MergeRunDesk.Item(groups.get(3), "group-decided"));
    }

    @Test
    void groups_kept_apart_together_are_asked_about_again_when_that_is_taken_back() {
        MergeRunDesk.Result result = decide(MergeRunDesk.Outcome.SEPARATE);
        assertThat(given.groups(members.get(0), "SEPARATE")).hasSize(1);

        assertThat(actors.runAs(head, () -> desk.undo(result.runId(), "chưa gặp người nào")))
                .isEqualTo(GROUPS);

        assertThat(given.groups(members.get(0), "OPEN")).hasSize(1);
        given.search(commune);
        assertThat(given.groups(members.get(0), "OPEN")).hasSize(1);
    }

    @Test
    void a_run_is_undone_once() {
        MergeRunDesk.Result result = decide(MergeRunDesk.Outcome.SEPARATE);
        actors.runAs(head, () -> desk.undo(result.runId(), "nhầm"));
        assertThatThrownBy(() -> actors.runAs(head, () -> desk.undo(result.runId(), "nhầm")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("merge-not-undoable"));
    }

    private MergeRunDesk.Result decide(MergeRunDesk.Outcome outcome) {
        return actors.runAs(
                staff, () -> desk.decide(commune, "K14", groups, outcome, "cùng số định danh", Progress.SILENT));
    }

    private void approve(long group) {
        CaseKey key = CaseKey.of('D', group);
        driver.runJobs(key);
        given.in(head, () -> {
            events.publishEvent(new ApprovalDecided(key, true, "", head.username()));
            return true;
        });
        driver.runJobs(key);
    }

    private List<HealthRecord> now() {
        return actors.runAs(given.system(), () -> members.stream()
                .map(id -> records.find(actors.scope(), id).orElseThrow())
                .toList());
    }

    private MergeRunLine line() {
        return actors.runAs(head, () -> queries.runs(actors.scope(), 1)).get(0);
    }

    private long count(String sql, long run) {
        return given.in(
                given.system(), () -> jdbc.sql(sql).param(run).query(Long.class).single());
    }
}
