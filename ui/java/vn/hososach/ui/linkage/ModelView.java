package vn.hososach.ui.linkage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososach.linkage.ModelDesk;
import vn.hososach.linkage.ModelQueries;
import vn.hososach.linkage.ModelVersion;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.frame.JobWatch;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.MatchWords;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.ReasonDialog;
import vn.hososach.ui.frame.Toasts;

/** The matcher's model: what each level weighs, its versions, comparing two of them, putting one in force. */
@Route(value = "mo-hinh", layout = MainLayout.class)
@PageTitle("Mô hình so khớp · Hồ Sơ Sạch")
@RolesAllowed("SUPERVISOR")
public class ModelView extends Div implements HasUrlParameter<Long> {

    private final ModelQueries queries;
    private final ModelDesk desk;
    private final PageHead head = new PageHead("Mô hình so khớp");
    private final Grid<ModelVersion> versions = new Grid<>();
    private final LevelGrid levels = new LevelGrid();
    private final EmptyState none =
            new EmptyState(Glyph.TABLE, "Chưa có mô hình", "Lần rà soát đầu tiên tự ước lượng một mô hình từ dữ liệu.");
    private final Button compare = new Button("So với bản đang dùng");
    private final Button approve = new Button("Đưa vào sử dụng…");
    private final Button refuse = new Button("Không dùng…");
    private final ModelJobs jobs;
    private final JobProgress progress;
    private final JobWatch watch;
    private @Nullable ModelVersion chosen;

    public ModelView(ModelQueries queries, ModelDesk desk, ModelJobs jobs) {
        this.queries = queries;
        this.desk = desk;
        this.jobs = jobs;
        addClassNames("page", "model-page");
        progress = new JobProgress(Formats::number, this::cancel);
        watch = new JobWatch(this, jobs::state, job -> progress.show(job, jobs.now()), this::refresh);
        Button estimate = new Button(
                "Ước lượng lại…",
                click -> ask(
                        "Ước lượng lại mô hình",
                        "Đọc toàn bộ hồ sơ và dân cư, mất vài giây đến vài phút. Bản mới chờ người thứ hai duyệt.",
                        "Ước lượng",
                        this::estimate));
        compare.addClickListener(click -> compare());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickListener(click -> ask(
                "Đưa mô hình vào sử dụng",
                "Từ lần rà soát tới, hồ sơ được so theo bản này. Người ước lượng không tự duyệt được.",
                "Đưa vào sử dụng",
                this::putInForce));
        refuse.addClickListener(click ->
                ask("Không dùng bản này", "Bản này không đưa vào sử dụng được nữa.", "Ghi nhận", this::refuse));
        Div actions = new Div(estimate, compare, refuse, approve);
        actions.addClassName("model-actions");
        Div panel = new Div(new H2("Các bản"), list(), actions);
        panel.addClassName("panel");
        add(head, progress, none, panel, levels);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long version) {
        show(version == null ? 0 : version);
    }

    private Grid<ModelVersion> list() {
        versions.setAllRowsVisible(true);
        versions.addColumn(ModelVersion::version)
                .setHeader("Bản")
                .setWidth("70px")
                .setFlexGrow(0);
        versions.addColumn(v -> MatchWords.state(v.state()))
                .setHeader("Tình trạng")
                .setWidth("150px");
        versions.addColumn(v -> Formats.time(v.estimatedAt()))
                .setHeader("Ước lượng lúc")
                .setWidth("150px");
        versions.addColumn(ModelVersion::estimatedBy)
                .setHeader("Người ước lượng")
                .setWidth("150px");
        versions.addColumn(v -> Formats.number(v.records()) + " hồ sơ, " + Formats.number(v.registerRows()) + " dân cư")
                .setHeader("Từ dữ liệu")
                .setWidth("230px");
        versions.addColumn(v -> v.approvedBy() == null ? "" : v.approvedBy())
                .setHeader("Người duyệt")
                .setWidth("140px");
        versions.addColumn(ModelVersion::reason).setHeader("Lý do").setWidth("200px");
        versions.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(ModelView.class, change.getValue().version());
            }
        });
        return versions;
    }

    private void refresh() {
        show(chosen == null ? 0 : chosen.version());
    }

    private void show(long wanted) {
        List<ModelVersion> all = queries.versions();
        Optional<ModelVersion> inForce =
                all.stream().filter(v -> v.state().equals("IN_FORCE")).findFirst();
        versions.setItems(all);
        none.setVisible(all.isEmpty());
        levels.setVisible(!all.isEmpty());
        head.facts(inForce.map(v -> "Đang dùng bản " + v.version() + ", " + v.approvedBy() + " duyệt "
                        + Formats.time(v.approvedAt()))
                .orElse("Chưa có bản nào được duyệt: mỗi lần rà soát tự ước lượng một bản tạm."));
        chosen = all.stream()
                .filter(v -> v.version() == wanted)
                .findFirst()
                .or(() -> inForce)
                .or(() -> all.stream().findFirst())
                .orElse(null);
        compare.setEnabled(chosen != null && reference(all).isPresent());
        approve.setEnabled(chosen != null && chosen.waits());
        refuse.setEnabled(chosen != null && chosen.waits());
        if (chosen != null) {
            versions.select(chosen);
            levels.show(queries.links(chosen.version()), queries.pairs(chosen.version()));
        }
    }

    /** The version to compare with: the one in force, else the one that the last run estimated for itself. */
    private Optional<ModelVersion> reference(List<ModelVersion> all) {
        return all.stream()
                .filter(v -> v.state().equals("IN_FORCE") || v.state().equals("PROVISIONAL"))
                .filter(v -> chosen != null && v.version() != chosen.version())
                .findFirst();
    }

    private void ask(String title, String consequence, String action, Consumer<String> answer) {
        new ReasonDialog(title, consequence, action, List.of(), answer).open();
    }

    private void estimate(String reason) {
        watch.start(UI.getCurrent(), jobs.estimate(reason));
    }

    private void compare() {
        ModelVersion newer = chosen;
        if (newer != null) {
            reference(queries.versions())
                    .ifPresent(older -> watch.start(UI.getCurrent(), jobs.compare(older.version(), newer.version())));
        }
    }

    private void putInForce(String reason) {
        if (chosen != null) {
            desk.putInForce(chosen.version(), reason);
            Toasts.success("Lần rà soát tới so khớp theo bản " + chosen.version() + ".");
            refresh();
        }
    }

    private void refuse(String reason) {
        if (chosen != null) {
            desk.refuse(chosen.version(), reason);
            refresh();
        }
    }

    private void cancel() {
        jobs.cancel(watch.job());
    }
}
