package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.decision.TrialResult;
import vn.hososach.refusal.Refusal;
import vn.hososach.ruledesk.RuleDesk;
import vn.hososach.ruledesk.RuleDraft;
import vn.hososach.ruledesk.RuleQueries;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.frame.JobWatch;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/**
 * The decision tables, read by everybody who works by them. Sở Y tế changes them literal by literal, tries, has a second
 * person approve, and takes back.
 */
@Route(value = "quy-tac", layout = MainLayout.class)
@PageTitle("Quy tắc · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR", "COMMUNE_CHAIR"})
public class RuleDeskView extends Div implements HasUrlParameter<String>, DraftCard.Acts, RuleDialog.Answer {

    private static final String FIRST = "identity";

    private final RuleQueries queries;
    private final RuleDesk desk;
    private final RuleJobs jobs;
    private final CommuneNames communes;
    private final RuleNav list = new RuleNav();
    private final Div table = new Div();
    private final JobProgress progress;
    private final JobWatch watch;
    private String key = FIRST;

    public RuleDeskView(RuleQueries queries, RuleDesk desk, RuleJobs jobs, CommuneNames communes) {
        this.queries = queries;
        this.desk = desk;
        this.jobs = jobs;
        this.communes = communes;
        addClassName("page");
        watch = new JobWatch(this, jobs::state, this::show, this::show);
        progress = new JobProgress(units -> Formats.number(units) + " bước", () -> jobs.cancel(watch.job()));
        table.addClassName("rule-desk-table");
        Div body = new Div(list, table);
        body.addClassName("rule-desk");
        add(
                new PageHead("Quy tắc")
                        .facts(
                                isKeeper()
                                        ? "Sửa bằng dự thảo, thử trên dữ liệu hôm nay, người thứ hai duyệt mới áp dụng;"
                                                + " tắt ngay được một dòng gây hại."
                                        : "Mọi hồ sơ được rà soát theo các bảng này; Sở Y tế sửa, người thứ hai duyệt."),
                progress,
                body);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (isKeeper()) {
            jobs.running().ifPresent(job -> watch.start(attach.getUI(), job.id()));
        }
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        key = parameter == null ? FIRST : parameter;
        show();
    }

    private void show(vn.hososach.jobs.JobState job) {
        progress.show(job, jobs.now());
    }

    private void show() {
        List<TableGrid> tables = queries.tables();
        TableGrid grid =
                tables.stream().filter(it -> it.key().equals(key)).findFirst().orElseGet(() -> queries.table(FIRST));
        key = grid.key();
        List<RuleDraft> drafted = isKeeper() ? queries.waiting() : List.of();
        list.show(tables, drafted, key);
        Div scroll = new Div(new RuleRows(grid, queries.messages(key), isKeeper() ? this::open : null));
        scroll.addClassName("rule-scroll");
        Span facts = new Span(grid.rows().size() + " dòng");
        facts.addClassName("page-facts");
        Div panel = new Div(new H2(grid.name()), facts, scroll);
        panel.addClassName("panel");
        table.removeAll();
        List<RuleDraft> waiting =
                drafted.stream().filter(it -> it.tableKey().equals(key)).toList();
        if (!waiting.isEmpty()) {
            Div drafts = new Div(new H2("Dự thảo đang chờ"));
            drafts.addClassNames("panel", "rule-drafts");
            waiting.forEach(draft -> drafts.add(
                    new DraftCard(draft, grid, me(), new TrialTable(draft.trial(), draft.triedAt(), communes), this)));
            table.add(drafts);
        }
        table.add(panel);
        if (isKeeper()) {
            table.add(new VersionList(grid, queries.versions(key), queries.withdrawn(key), this::askToRevert));
        }
    }

    private TableGrid grid() {
        return queries.table(key);
    }

    private static boolean isKeeper() {
        return Actors.find().filter(actor -> actor.role() == Role.SUPERVISOR).isPresent();
    }

    private static String me() {
        return Actors.find().map(actor -> actor.username()).orElse("");
    }

    private void open(TableGrid.Row row) {
        new RuleDialog(queries, communes, grid(), row, this).open();
    }

    @Override
    public void draft(List<LiteralChange> changes, String reason) {
        act(() -> desk.draft(key, changes, reason), "Đã tạo dự thảo. Hãy thử trên dữ liệu hôm nay.");
    }

    @Override
    public void freeze(TableGrid.Row row, String reason) {
        long open = queries.deeds(key, row.id()).open();
        actAndReview(
                () -> desk.freeze(key, row.id(), reason),
                "Đã tắt quy tắc " + RuleWords.name(grid(), row) + " và đóng " + Formats.number(open)
                        + " phát hiện của quy tắc này.");
    }

    @Override
    public void unfreeze(TableGrid.Row row, String reason) {
        actAndReview(
                () -> desk.unfreeze(key, row.id(), reason),
                "Đã bật lại quy tắc " + RuleWords.name(grid(), row) + "; các phát hiện đã đóng khi tắt mở lại.");
    }

    @Override
    public void tryOut(RuleDraft draft) {
        act(() -> watch.start(UI.getCurrent(), jobs.tryOut(draft)), "");
    }

    @Override
    public void approve(RuleDraft draft) {
        TrialResult trial = draft.trial();
        confirm(
                "Áp dụng dự thảo của " + draft.draftedBy(),
                (trial == null ? "" : "Sẽ có " + TrialTable.words(trial) + ". ")
                        + "Toàn bộ hồ sơ được rà soát lại ngay sau đó. Trở về bản trước được.",
                "Duyệt, áp dụng",
                () -> actAndReview(() -> desk.approve(draft.id()), "Đã áp dụng. Đang rà soát lại theo bảng mới."));
    }

    @Override
    public void withdraw(RuleDraft draft) {
        act(() -> desk.withdraw(draft.id()), "Đã rút dự thảo.");
    }

    private void askToRevert(int version) {
        String target = version == 0 ? "bản gốc" : "bản " + version;
        confirm(
                "Trở về " + target,
                "Bảng này có hiệu lực như ở " + target + ". Toàn bộ hồ sơ được rà soát lại ngay sau đó.",
                "Trở về " + target,
                () -> actAndReview(() -> desk.revert(key, version, "Trở về " + target), "Đã trở về " + target + "."));
    }

    private static void confirm(String title, String text, String yes, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, yes, confirm -> work.run());
        dialog.setCancelable(true);
        dialog.setCancelText("Xem lại");
        dialog.open();
    }

    private void actAndReview(Runnable work, String done) {
        act(
                () -> {
                    work.run();
                    watch.start(UI.getCurrent(), jobs.review());
                },
                done);
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            if (!done.isEmpty()) {
                Toasts.success(done);
            }
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
        }
        show();
    }
}
