package vn.hososach.ui.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.approval.ApprovalBatch;
import vn.hososach.approval.ApprovalDesk;
import vn.hososach.approval.Proposal;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.ProposalKind;
import vn.hososach.process.ProcessDriver;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.Shortcuts;

@HssTest
class ApprovalViewTest {

    private static final AtomicLong CASES = new AtomicLong(720_000_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Actors actors;

    @Autowired
    ApprovalDesk desk;

    @Autowired
    ProcessDriver driver;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;
    private Actor staff;
    private Actor head;

    @BeforeEach
    void people() {
        commune = TestCommunes.invented(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        head = TestActors.of(Role.STATION_HEAD, commune);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_head_sees_who_proposes_what_and_why_the_sample_is_so_large() {
        open(head, propose(staff, ProposalKind.CLOSURE, 3));
        assertThat(text())
                .contains("Đưa ra khỏi danh sách quản lý: 3 đề nghị")
                .contains(staff.username())
                .contains("Mẫu kiểm tra")
                .contains("xem toàn bộ");
        assertThat(_find(Span.class, spec -> spec.withClasses("diff-mark"))).isNotEmpty();
    }

    @Test
    void accepting_decides_every_proposal_of_the_batch() {
        long id = propose(staff, ProposalKind.CORRECTION, 2);
        open(head, id);
        Shortcuts.of(UI.getCurrent()).press("Ctrl+Enter");
        assertThat(batch(id).status()).isEqualTo("DECIDED");
        assertThat(batch(id).proposals()).extracting(Proposal::status).containsOnly("APPROVED");
    }

    @Test
    void a_proposal_taken_out_goes_back_with_a_reason_while_the_others_are_accepted() {
        long id = propose(staff, ProposalKind.CORRECTION, 3);
        open(head, id);
        _click(_find(Button.class, spec -> spec.withText("Lấy riêng ra")).get(0));
        _click(_get(Button.class, spec -> spec.withText("Duyệt 2 đề nghị, trả lại 1")));
        _setValue(_get(TextArea.class), "Thiếu căn cứ.");
        _click(_get(Button.class, spec -> spec.withText("Duyệt và trả lại")));
        assertThat(batch(id).proposals())
                .extracting(Proposal::status)
                .containsExactlyInAnyOrder("APPROVED", "APPROVED", "RETURNED");
    }

    @Test
    void a_batch_goes_back_only_with_a_reason() {
        long id = propose(staff, ProposalKind.CORRECTION, 2);
        open(head, id);
        _click(_get(Button.class, spec -> spec.withText("Trả lại cả đợt…")));
        assertThat(_get(Button.class, spec -> spec.withText("Trả lại cả đợt")).isEnabled())
                .isFalse();
        _setValue(_get(TextArea.class), "Cần hỏi Công an xã.");
        _click(_get(Button.class, spec -> spec.withText("Trả lại cả đợt")));
        assertThat(batch(id).proposals()).allSatisfy(proposal -> {
            assertThat(proposal.status()).isEqualTo("RETURNED");
            assertThat(proposal.reason()).isEqualTo("Cần hỏi Công an xã.");
        });
    }

    @Test
    void the_proposers_own_batch_says_why_he_cannot_accept_it() {
        open(head, propose(head, ProposalKind.CORRECTION, 1));
        assertThat(text()).contains("Bạn là người đề nghị nên không được duyệt đợt này");
        assertThat(_find(Button.class, spec -> spec.withText("Duyệt 1 đề nghị")))
                .isEmpty();
    }

    @Test
    void a_large_batch_shows_the_sample_and_folds_the_rest() {
        long id = propose(staff, ProposalKind.CORRECTION, 12);
        open(head, id);
        ApprovalBatch batch = batch(id);
        assertThat(text()).contains("Mẫu kiểm tra (" + batch.sampleSize() + ")");
        assertThat(text()).contains("trên 12 đề nghị");
    }

    @Test
    void a_proposal_leads_to_the_case_it_comes_from() {
        open(head, propose(staff, ProposalKind.CORRECTION, 1));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("proposal-title")))
                .extracting(Anchor::getHref)
                .containsExactly("ho-so/" + CASES.get());
    }

    @Test
    void the_list_shows_what_waits_for_this_approver_and_opens_the_first() {
        long id = propose(staff, ProposalKind.CORRECTION, 2);
        Screens.open(context, head);
        UI.getCurrent().navigate(ApprovalListView.class);
        assertThat(_get(ApprovalListView.class).getElement().getTextRecursively())
                .contains("1 đợt chờ duyệt");
        assertThat(Screens.destination(() -> Shortcuts.of(UI.getCurrent()).press("Ctrl+Enter")))
                .contains("phe-duyet/" + id);
    }

    private void open(Actor actor, long id) {
        Screens.open(context, actor);
        UI.getCurrent().navigate("phe-duyet/" + id);
    }

    private static String text() {
        return _get(ApprovalView.class).getElement().getTextRecursively();
    }

    private ApprovalBatch batch(long id) {
        return actors.runAs(head, () -> desk.open(id));
    }

    private long propose(Actor proposer, ProposalKind kind, int count) {
        Actor system = actors.system("test");
        for (int i = 0; i < count; i++) {
            CaseKey asking = CaseKey.of('R', CASES.incrementAndGet());
            actors.runAs(
                    system,
                    () -> transaction.executeWithoutResult(status -> events.publishEvent(new ApprovalRequested(
                            asking,
                            commune.value(),
                            kind,
                            "Sửa thông tin của Nguyễn Thị Hoa",
                            "Ngày sinh: 1984-12-04 → 1984-04-12",
                            proposer.username()))));
        }
        long id = actors.runAs(
                system,
                () -> transaction.execute(status -> jdbc.sql("select batch_id from hss.approval_batch"
                                + " where commune_code = :commune and proposer = :proposer and status = 'OPEN'")
                        .param("commune", commune.value())
                        .param("proposer", proposer.username())
                        .query(Long.class)
                        .single()));
        driver.task(CaseKey.of('B', id), "decide-batch");
        return id;
    }
}
