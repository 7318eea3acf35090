package vn.hososach.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.approval.ApprovalBatch;
import vn.hososach.approval.ApprovalDesk;
import vn.hososach.approval.Proposal;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.ui.inbox.InboxView;

/** A batch before its approver: who proposes what, the sample first, the rest behind; accept, return, take out. */
@Route(value = "phe-duyet/:id([0-9]+)", layout = MainLayout.class)
@PageTitle("Phê duyệt · Hồ Sơ Sạch")
@RolesAllowed({"STATION_HEAD", "SUPERVISOR", "STATION_STAFF"})
public class ApprovalView extends Div implements BeforeEnterObserver {

    private final ApprovalDesk desk;
    private final Actor me;
    private final Map<Long, ProposalCard> cards = new LinkedHashMap<>();
    private @Nullable Button accept;

    public ApprovalView(ApprovalDesk desk, Actors actors) {
        this.desk = desk;
        this.me = actors.current();
        addClassNames("page", "approval");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.open(event.getRouteParameters().getLong("id").orElseThrow()));
    }

    private void show(ApprovalBatch batch) {
        removeAll();
        cards.clear();
        String obstacle = obstacle(batch);
        add(head(batch), why(batch));
        if (!obstacle.isEmpty()) {
            Div notice = new Div(new Badge(Badge.Tone.DOUBT, Glyph.LOCKED, obstacle));
            notice.addClassName("approval-obstacle");
            add(notice);
        }
        boolean decidable = obstacle.isEmpty();
        Map<Boolean, List<Proposal>> parts =
                batch.proposals().stream().collect(Collectors.partitioningBy(Proposal::inSample));
        add(new H2("Mẫu kiểm tra (" + parts.get(true).size() + ")"), list(parts.get(true), decidable, batch));
        if (!parts.get(false).isEmpty()) {
            add(new Details(
                    "Các đề nghị còn lại (" + parts.get(false).size() + ")", list(parts.get(false), decidable, batch)));
        }
        if (decidable) {
            add(actions(batch));
        }
    }

    private static PageHead head(ApprovalBatch batch) {
        return new PageHead(batch.kind().title() + ": "
                        + Formats.number(batch.proposals().size()) + " đề nghị")
                .facts("Đợt B-" + batch.id() + " · người đề nghị " + batch.proposer() + " · từ ngày "
                        + Formats.date(batch.openedAt()) + " · cấp duyệt: " + level(batch));
    }

    private static String level(ApprovalBatch batch) {
        return batch.level().equals("HEAD") ? "Trưởng trạm" : "Đoàn giám sát Sở Y tế";
    }

    private static Paragraph why(ApprovalBatch batch) {
        Paragraph why = new Paragraph(
                batch.sampleReason() == null
                        ? "Mẫu kiểm tra đang được lấy; hãy tải lại trang sau ít giây."
                        : "Mẫu kiểm tra " + batch.sampleSize() + " trên "
                                + batch.proposals().size() + " đề nghị. " + batch.sampleReason() + ".");
        why.addClassName("approval-why");
        return why;
    }

    private String obstacle(ApprovalBatch batch) {
        if (!batch.status().equals("OPEN")) {
            return "Đợt này đã được " + batch.decidedBy() + " quyết định.";
        }
        if (batch.ownBatch()) {
            return RefusalText.of(new Refusal("own-proposal"));
        }
        if (me.role() == Role.STATION_STAFF) {
            return "Nhân viên trạm xem được đợt này; người duyệt là " + level(batch) + ".";
        }
        return batch.level().equals("SUPERVISION") && me.role() == Role.STATION_HEAD
                ? RefusalText.of(new Refusal("batch-for-supervision"))
                : "";
    }

    private Div list(List<Proposal> proposals, boolean decidable, ApprovalBatch batch) {
        Div list = new Div();
        list.addClassNames("panel", "proposals");
        proposals.forEach(proposal -> {
            ProposalCard card = new ProposalCard(proposal, decidable, () -> nameMainAction(batch));
            cards.put(proposal.id(), card);
            list.add(card);
        });
        return list;
    }

    private ActionBar actions(ApprovalBatch batch) {
        ActionBar bar = new ActionBar();
        bar.secondary("Trả lại cả đợt…", () -> returnAll(batch));
        accept = bar.main("", () -> accept(batch));
        nameMainAction(batch);
        return bar;
    }

    private Set<Long> takenOut() {
        return cards.entrySet().stream()
                .filter(it -> it.getValue().takenOut())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void nameMainAction(ApprovalBatch batch) {
        if (accept != null) {
            int out = takenOut().size();
            int in = batch.proposals().size() - out;
            accept.setText("Duyệt " + in + " đề nghị" + (out == 0 ? "" : ", trả lại " + out));
            accept.setEnabled(in > 0 && batch.sampleReason() != null);
        }
    }

    private void accept(ApprovalBatch batch) {
        Set<Long> out = takenOut();
        if (out.isEmpty()) {
            decided(batch, () -> desk.accept(batch.id(), out, ""), "Đã duyệt đợt B-" + batch.id() + ".");
        } else {
            new ReturnDialog(
                            "Trả lại " + out.size() + " đề nghị, duyệt phần còn lại",
                            "Duyệt và trả lại",
                            reason -> decided(
                                    batch,
                                    () -> desk.accept(batch.id(), out, reason),
                                    "Đã duyệt đợt B-" + batch.id() + ", trả lại " + out.size() + " đề nghị."))
                    .open();
        }
    }

    private void returnAll(ApprovalBatch batch) {
        int count = batch.proposals().size();
        new ReturnDialog(
                        "Trả lại " + count + " đề nghị",
                        "Trả lại cả đợt",
                        reason -> decided(
                                batch,
                                () -> desk.giveBack(batch.id(), reason),
                                "Đã trả lại " + count + " đề nghị của đợt B-" + batch.id() + "."))
                .open();
    }

    private void decided(ApprovalBatch batch, Runnable act, String done) {
        act.run();
        Toasts.success(done);
        UI.getCurrent().navigate(InboxView.class);
    }
}
