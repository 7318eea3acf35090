package vn.hososach.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.ImportBatch;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeQueries;
import vn.hososach.intake.SentFile;
import vn.hososach.jobs.JobState;
import vn.hososach.refusal.Refusal;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.frame.JobWatch;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** Choose a kind, hand over a file, watch it being taken in, see what became of every line. */
@Route(value = "nhap-lieu", layout = MainLayout.class)
@PageTitle("Nhập liệu · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class ImportView extends Div {

    private static final int HISTORY = 50;

    private final Actor me;
    private final ImportJobs jobs;
    private final IntakeQueries queries;
    private final Select<IntakeKind> kind = new Select<>();
    private final DatePicker asOf = new DatePicker("Ngày chốt dữ liệu");
    private final Checkbox trialFirst = new Checkbox("Xem thử trước khi ghi");
    private final TrialPanel panel = new TrialPanel();
    private final Upload upload;
    private final Div form;
    private final JobProgress progress;
    private final JobWatch watch;
    private final BatchGrid history = new BatchGrid();
    private final BatchDetail detail;
    private final Div nothing = new Div();

    public ImportView(Actors actors, ImportJobs jobs, IntakeQueries queries, BatchDetail detail) {
        this.me = actors.current();
        this.jobs = jobs;
        this.queries = queries;
        this.detail = detail;
        addClassNames("page", "import");
        upload = new Upload(this::receive);
        form = form();
        watch = new JobWatch(this, jobs::state, this::progressed, this::finished);
        progress = new JobProgress(Formats::bytes, () -> jobs.cancel(watch.job()));
        nothing.add(new EmptyState(
                Glyph.IMPORT, "Chưa có lần nhập nào", "Các lần nhập của xã, phường bạn sẽ hiện ở đây cùng kết quả."));
        nothing.addClassName("empty-holder");
        history.onChoice(batch -> detail.show(batch));
        if (me.role() == Role.STATION_HEAD || me.role() == Role.SUPERVISOR) {
            history.offerUndo(this::askUndo);
        }
        add(
                new PageHead("Nhập liệu").facts("Nhập lại cùng một tệp không làm thay đổi gì thêm."),
                form,
                panel,
                progress);
        add(new H2("Các lần nhập"), history, nothing, detail);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        jobs.running().ifPresent(job -> watch(attach.getUI(), job.id()));
    }

    private Div form() {
        kind.setLabel("Loại dữ liệu");
        kind.setItems(IntakeKind.values());
        kind.setItemLabelGenerator(IntakeKind::title);
        kind.setValue(IntakeKind.REGISTER);
        asOf.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        asOf.setHelperText("Nếu biết: địa chỉ được hiểu theo địa giới của ngày này.");
        asOf.setMax(jobs.now().toLocalDate());
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt", ".xlsx");
        upload.setI18n(UploadTexts.vietnamese());
        upload.setUploadButton(new Button("Chọn tệp", Glyph.IMPORT.icon()));
        Div form = new Div(kind, asOf, trialFirst, upload);
        form.addClassNames("panel", "import-form");
        return form;
    }

    private void receive(UploadEvent upload) {
        try {
            Path stored = jobs.receive(upload.getInputStream());
            upload.getUI().access(() -> uploaded(upload.getFileName(), stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void uploaded(String fileName, Path stored) {
        upload.clearFileList();
        panel.close();
        look(kind.getValue(), fileName, stored, trialFirst.getValue());
    }

    /** Starts taking the file in, unless it is to be looked at first or a needed column has to be pointed out. */
    private void look(IntakeKind what, String fileName, Path stored, boolean whole) {
        try {
            FileTrial trial = whole ? jobs.tryOut(what, stored) : jobs.header(what, stored);
            if (whole || !trial.missing().isEmpty()) {
                ask(what, fileName, stored, trial);
                return;
            }
        } catch (Refusal e) {
            // the import says the same and leaves it in the history
        }
        start(what, fileName, stored);
    }

    private void ask(IntakeKind what, String fileName, Path stored, FileTrial trial) {
        progress.setVisible(false);
        panel.show(
                what,
                fileName,
                trial,
                columns -> {
                    jobs.explain(what, trial, columns);
                    if (trial.missing().isEmpty()) {
                        start(what, fileName, stored);
                    } else {
                        look(what, fileName, stored, true);
                    }
                },
                () -> jobs.discard(stored));
    }

    private void start(IntakeKind what, String fileName, Path stored) {
        watch(UI.getCurrent(), jobs.start(new SentFile(what, stored, fileName, asOf.getValue())));
    }

    private void askUndo(ImportBatch batch) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Hoàn tác lần nhập tệp " + batch.fileName(),
                "Dữ liệu trở lại như trước lần nhập này rồi được rà soát lại: " + Formats.number(batch.inserted())
                        + " dòng đã thêm được rút lại, " + Formats.number(batch.updated())
                        + " dòng đã sửa lấy lại giá trị cũ. Nếu đã có người làm việc trên các hồ sơ này thì không có gì"
                        + " thay đổi.",
                "Hoàn tác lần nhập",
                confirm -> watch(UI.getCurrent(), jobs.undo(batch)));
        dialog.setCancelable(true);
        dialog.setCancelText("Giữ nguyên");
        dialog.open();
    }

    private void watch(UI ui, long job) {
        form.setVisible(false);
        nothing.setVisible(false);
        watch.start(ui, job);
    }

    private void progressed(JobState state) {
        progress.show(state, jobs.now());
    }

    private void finished() {
        form.setVisible(true);
        refresh();
        // what went wrong stands above, with the job
        detail.setVisible(detail.isVisible() && !history.chosenFailed());
    }

    private void refresh() {
        List<ImportBatch> batches = queries.batches(me.scope(), me.username(), HISTORY);
        history.show(batches);
        history.setVisible(!batches.isEmpty());
        nothing.setVisible(batches.isEmpty());
        detail.setVisible(false);
        batches.stream().findFirst().ifPresent(history::choose);
    }
}
