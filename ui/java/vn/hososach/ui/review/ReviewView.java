package vn.hososach.ui.review;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.JobState;
import vn.hososach.records.AdministrativeField;
import vn.hososach.review.CorrectionLine;
import vn.hososach.review.CorrectionPreview;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.frame.JobWatch;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.PlaceChoice;
import vn.hososach.ui.frame.RuleTexts;

/** Runs the review and shows, before it is done, what automatic correction would change. */
@Route(value = "ra-soat", layout = MainLayout.class)
@PageTitle("Rà soát · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class ReviewView extends Div {

    private static final int FEW = 12;

    private final ReviewJobs jobs;
    private final JobProgress progress;
    private final JobWatch watch;
    private final Grid<CorrectionPreview> corrections = new Grid<>(CorrectionPreview.class, false);
    private final EmptyState nothing = new EmptyState(
            Glyph.DONE,
            "Không có giá trị nào tự chuẩn hóa được",
            "Hãy rà soát sau khi nhập dữ liệu. Các phát hiện còn lại cần người xem xét ở danh sách việc.");
    private final EmptyState nowhere = new EmptyState(
            Glyph.PLACE, "Chưa chọn xã, phường", "Hãy chọn xã, phường để xem các giá trị tự chuẩn hóa được ở đó.");
    private final Div acts = new Div();
    private final PlaceChoice place;
    private final CommuneNames communes;
    private final boolean mayCorrect;
    private final Button review;
    private final Button correct;

    public ReviewView(ReviewJobs jobs, Actors actors, CommuneNames communes) {
        this.jobs = jobs;
        this.communes = communes;
        this.place = new PlaceChoice(actors.current().scope(), communes);
        this.mayCorrect = actors.current().role() != Role.SUPERVISOR;
        addClassName("page");
        watch = new JobWatch(this, jobs::state, this::show, this::refresh);
        progress = new JobProgress(units -> Formats.number(units) + " bước", () -> jobs.cancel(watch.job()));
        ActionBar bar = new ActionBar();
        review = bar.secondary("Rà soát", "R", () -> start(jobs.review(Optional.ofNullable(place.place()))));
        correct = bar.main("Chuẩn hóa tự động", this::askToCorrect);
        correct.setVisible(mayCorrect);
        columns();
        add(
                new PageHead("Rà soát và chuẩn hóa")
                        .facts("Đối chiếu hồ sơ với dân cư theo bộ quy tắc; sửa tự động chỉ ở chỗ không cần người"
                                + " quyết định."),
                place,
                progress,
                new H2("Có thể chuẩn hóa tự động"),
                corrections,
                nothing,
                nowhere,
                acts,
                bar);
        place.addValueChangeListener(event -> refresh());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        jobs.running().ifPresent(job -> watch.start(attach.getUI(), job.id()));
    }

    private void columns() {
        corrections.addClassNames("fill-grid", "as-cards");
        corrections.setSelectionMode(Grid.SelectionMode.NONE);
        corrections
                .addColumn(it -> RuleTexts.title(it.ruleId()))
                .setHeader("Quy tắc")
                .setWidth("320px")
                .setFlexGrow(2)
                .setTooltipGenerator(it -> it.ruleId() + " " + RuleTexts.title(it.ruleId()));
        corrections
                .addColumn(it -> AdministrativeField.byColumn(it.field())
                        .map(AdministrativeField::title)
                        .orElse(it.field()))
                .setHeader("Trường")
                .setWidth("170px")
                .setFlexGrow(0);
        corrections
                .addColumn(new ComponentRenderer<>(it -> {
                    Button open = new Button(Formats.number(it.records()), click -> preview(it));
                    open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                    open.setAriaLabel("Xem trước " + Formats.number(it.records()) + " hồ sơ");
                    return open;
                }))
                .setHeader("Xem trước")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        corrections
                .addColumn(new ComponentRenderer<>(it -> diff(it, it.exampleBefore(), it.exampleAfter())))
                .setHeader("Ví dụ: đang ghi")
                .setWidth("200px")
                .setFlexGrow(1);
        corrections
                .addColumn(new ComponentRenderer<>(it -> diff(it, it.exampleAfter(), it.exampleBefore())))
                .setHeader("Ví dụ: sẽ ghi")
                .setWidth("200px")
                .setFlexGrow(1);
    }

    private void preview(CorrectionPreview of) {
        new SampleDialog(of, jobs.samples(of)).open();
    }

    private void askToUndo(CorrectionLine act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Hoàn tác " + Formats.number(act.values()) + " giá trị");
        dialog.setText("Các giá trị này trở về như trước thao tác " + act.actId()
                + ". Giá trị đã được sửa sau đó thì giữ nguyên cách xử lý sau cùng.");
        dialog.setCancelable(true);
        dialog.setCancelText("Xem lại");
        dialog.setConfirmText("Hoàn tác " + Formats.number(act.values()) + " giá trị");
        dialog.addConfirmListener(confirm -> start(jobs.undo(act)));
        dialog.open();
    }

    private static DiffText diff(CorrectionPreview of, String shown, String beside) {
        return DiffText.of(FieldValues.shown(of.field(), shown, beside), FieldValues.shown(of.field(), beside, shown));
    }

    private void askToCorrect() {
        long values = corrections
                .getListDataView()
                .getItems()
                .mapToLong(CorrectionPreview::records)
                .sum();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Chuẩn hóa " + Formats.number(values) + " giá trị");
        dialog.setText("Giá trị cũ được giữ trong lịch sử; mỗi quy tắc là một thao tác và hoàn tác được riêng.");
        dialog.setCancelable(true);
        dialog.setCancelText("Xem lại");
        dialog.setConfirmText("Chuẩn hóa " + Formats.number(values) + " giá trị");
        dialog.addConfirmListener(confirm -> start(jobs.correct(Objects.requireNonNull(place.place()))));
        dialog.open();
    }

    private void start(long job) {
        review.setEnabled(false);
        correct.setEnabled(false);
        watch.start(UI.getCurrent(), job);
    }

    private void show(JobState job) {
        progress.show(job, jobs.now());
    }

    private void refresh() {
        CommuneCode chosen = place.place();
        List<CorrectionPreview> preview = chosen == null ? List.of() : jobs.preview(chosen);
        acts.removeAll();
        acts.add(new CorrectionActs(jobs.done(), communes, mayCorrect, this::askToUndo));
        corrections.setItems(preview);
        corrections.setAllRowsVisible(preview.size() <= FEW);
        corrections.setVisible(!preview.isEmpty());
        nothing.setVisible(chosen != null && preview.isEmpty());
        nowhere.setVisible(chosen == null);
        review.setEnabled(true);
        correct.setEnabled(!preview.isEmpty());
    }
}
