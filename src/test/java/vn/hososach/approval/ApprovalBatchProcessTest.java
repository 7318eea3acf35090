package vn.hososach.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.ProposalKind;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@CoversProcess("approval-batch")
class ApprovalBatchProcessTest extends ProcessTest {

    @Autowired
    ApprovalDesk desk;

    @Autowired
    UserDesk users;

    static CommuneCode commune;
    static int round;
    Actor staff;
    Actor head;
    Actor supervisor;
    long batch;

    @BeforeEach
    void twelveProposals() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
        }
        round++;
        staff = TestActors.of("nhanvien" + round, Role.STATION_STAFF, commune);
        head = TestActors.of("tramtruong" + round, Role.STATION_HEAD, commune);
        supervisor = TestActors.of("giamsat" + round, Role.SUPERVISOR, commune);
        batch = propose(staff.username(), ProposalKind.CORRECTION, 12);
    }

    @Test
    void proposals_of_one_kind_and_person_wait_in_one_batch_with_a_sample_of_ten() {
        driver.task(key(), "decide-batch");
        ApprovalBatch open = as(head, () -> desk.open(batch));
        assertThat(open.proposals()).hasSize(12);
        assertThat(open.level()).isEqualTo("HEAD");
    }

    @Test
    void accepting_tells_every_case_and_the_ones_taken_out_go_back_with_the_reason() {
        driver.task(key(), "decide-batch");
        long taken = as(head, () -> desk.open(batch)).proposals().get(3).id();
        as(head, () -> {
            desk.accept(batch, Set.of(taken), "thiếu căn cứ");
            return null;
        });
        heard.decisions.clear();
        driver.runJobs(key());
        assertThat(heard.decisions).hasSize(12);
        assertThat(heard.decisions.stream().filter(d -> !d.approved()))
                .singleElement()
                .satisfies(d -> assertThat(d.reason()).isEqualTo("thiếu căn cứ"));
    }

    @Test
    void a_batch_is_returned_only_with_a_reason() {
        driver.task(key(), "decide-batch");
        assertThatThrownBy(() -> as(head, () -> {
                    desk.giveBack(batch, " ");
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("reason-missing"));
    }

    @Test
    void the_proposer_cannot_decide_at_the_desk() {
        long own = propose(head.username(), ProposalKind.CORRECTION, 1);
        driver.task(CaseKey.of('B', own), "decide-batch");
        assertThatThrownBy(() -> as(head, () -> {
                    desk.accept(own, Set.of(), "");
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("own-proposal"));
    }

    @Test
    void a_proposal_that_joins_late_can_be_in_the_sample_too() {
        long growing = propose("late" + round, ProposalKind.CORRECTION, 1);
        driver.task(CaseKey.of('B', growing), "decide-batch");
        propose("late" + round, ProposalKind.CORRECTION, 30);
        List<Proposal> all = proposals(growing);
        List<Long> sampled = sampled(all);
        assertThat(sampled).hasSize(10);
        assertThat(sampled)
                .as("not the ten who came first")
                .isNotEqualTo(all.stream().map(Proposal::id).sorted().limit(10).toList());
    }

    @Test
    void what_the_approver_has_seen_stays_in_the_sample_and_newcomers_give_their_share_which_he_has_to_see() {
        long growing = propose("late" + round, ProposalKind.CORRECTION, 20);
        driver.task(CaseKey.of('B', growing), "decide-batch");
        List<Long> seen = sampled(as(head, () -> desk.open(growing)).proposals());
        propose("late" + round, ProposalKind.CORRECTION, 20);
        List<Long> grown = sampled(proposals(growing));
        assertThat(grown).containsAll(seen).hasSize(seen.size() + 2);
        assertThatThrownBy(() -> as(head, () -> {
                    desk.accept(growing, Set.of(), "");
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("batch-grown"));
        ApprovalBatch again = as(head, () -> desk.open(growing));
        assertThat(again.sampleSize()).isEqualTo(grown.size());
        as(head, () -> {
            desk.accept(growing, Set.of(), "");
            return null;
        });
    }

    @Test
    void what_the_only_head_proposes_goes_to_the_supervision_team() {
        CommuneCode alone = TestCommunes.invented(jdbc);
        Actor only = TestActors.of(Role.STATION_HEAD, alone);
        as(supervisor, () -> {
            users.save(only, "mat-khau-thu", false);
            return null;
        });
        long own = propose(alone, only.username(), ProposalKind.CORRECTION, 1);
        assertThat(queue(alone, own)).isEqualTo("supervision");
        Actor second = TestActors.of("truongtram.hai", Role.STATION_HEAD, alone);
        as(supervisor, () -> {
            users.save(second, "mat-khau-thu", false);
            return null;
        });
        assertThat(queue(alone, propose(alone, only.username(), ProposalKind.CREATION, 1)))
                .isEqualTo("head");
        assertThat(queue(alone, propose(alone, "nhanvien.moi", ProposalKind.CORRECTION, 1)))
                .isEqualTo("head");
    }

    private String queue(CommuneCode where, long id) {
        CaseKey own = CaseKey.of('B', id);
        driver.task(own, "decide-batch");
        return actors.runAs(
                actors.system("test"),
                () -> transaction.execute(
                        s -> jdbc.sql("select queue from hss.work_item where commune_code = ? and case_key = ?")
                                .params(where.value(), own.value())
                                .query(String.class)
                                .single()));
    }

    private List<Proposal> proposals(long id) {
        return as(staff, () -> desk.open(id)).proposals();
    }

    private static List<Long> sampled(List<Proposal> proposals) {
        return proposals.stream()
                .filter(Proposal::inSample)
                .map(Proposal::id)
                .sorted()
                .toList();
    }

    @Test
    void the_database_refuses_a_decision_by_the_proposer_whatever_the_desk_says() {
        assertThatThrownBy(() -> as(
                        head,
                        () -> transaction.execute(s -> jdbc.sql(
                                        "update hss.approval_batch set decided_by = proposer where batch_id = :id")
                                .param("id", batch)
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_closure_is_for_the_supervision_team_not_for_the_head() {
        long closure = propose(staff.username(), ProposalKind.CLOSURE, 1);
        driver.task(CaseKey.of('B', closure), "decide-batch");
        assertThatThrownBy(() -> as(head, () -> {
                    desk.accept(closure, Set.of(), "");
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("batch-for-supervision"));
        as(supervisor, () -> {
            desk.accept(closure, Set.of(), "");
            return null;
        });
    }

    @Test
    void staff_can_look_but_not_decide() {
        driver.task(key(), "decide-batch");
        assertThat(as(staff, () -> desk.open(batch)).ownBatch()).isTrue();
        assertThatThrownBy(() -> as(staff, () -> {
                    desk.accept(batch, Set.of(), "");
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    private long propose(String proposer, ProposalKind kind, int count) {
        return propose(commune, proposer, kind, count);
    }

    private long propose(CommuneCode where, String proposer, ProposalKind kind, int count) {
        Actor system = actors.system("test");
        for (int i = 0; i < count; i++) {
            int n = 900_000 + round * 100 + i;
            actors.runAs(
                    system,
                    () -> transaction.executeWithoutResult(s -> events.publishEvent(new ApprovalRequested(
                            CaseKey.of('R', n), where.value(), kind, "Sửa ngày sinh", "12/04/1984", proposer))));
        }
        return actors.runAs(
                system,
                () -> transaction.execute(s -> jdbc.sql(
                                "select batch_id from hss.approval_batch where commune_code = :c and proposer = :p and"
                                        + " kind = :k and status = 'OPEN'")
                        .param("c", where.value())
                        .param("p", proposer)
                        .param("k", kind.name())
                        .query(Long.class)
                        .single()));
    }

    private CaseKey key() {
        return CaseKey.of('B', batch);
    }
}
