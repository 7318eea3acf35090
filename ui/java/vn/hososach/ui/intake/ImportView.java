package vn.hososach.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.intake.ImportBatch;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeQueries;
import vn.hososach.jobs.JobState;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** Choose a kind, hand over a file, watch it being taken in, see what became of every line. */
@Route(value = "nhap-lieu", layout = MainLayout.class)
@PageTitle("Nhập liệu · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class ImportView extends Div {

    private static final int POLL_MILLIS = 1_000;
    private static final int HISTORY = 50;

    private final Actor me;
    private final ImportJobs jobs;
    private final IntakeQueries queries;
    private final RadioButtonGroup<IntakeKind> kind = new RadioButtonGroup<>("Loại dữ liệu");
    private final Upload upload;
    private final ImportProgress progress;
    private final BatchGrid history = new BatchGrid();
    private final BatchDetail detail;
    private final Div nothing = new Div();
    private @Nullable Long watched;
    private @Nullable Registration polling;

    public ImportView(Actors actors, ImportJobs jobs, IntakeQueries queries, BatchDetail detail) {
        this.me = actors.current();
        this.jobs = jobs;
        this.queries = queries;
        this.detail = detail;
        addClassNames("page", "import");
        upload = new Upload(UploadHandler.toTempFile((file, stored) -> start(file.fileName(), stored)));
        progress = new ImportProgress(() -> jobs.cancel(watched == null ? 0 : watched));
        nothing.add(new EmptyState(
                Glyph.IMPORT, "Chưa có lần nhập nào", "Các lần nhập của xã, phường bạn sẽ hiện ở đây cùng kết quả."));
        nothing.addClassName("empty-holder");
        history.onChoice(batch -> detail.show(batch));
        add(new PageHead("Nhập liệu").facts("Nhập lại cùng một tệp không làm thay đổi gì thêm."), form(), progress);
        add(new H2("Các lần nhập"), history, nothing, detail);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        jobs.running().ifPresent(job -> watch(attach.getUI(), job.id()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stopWatching(detach.getUI());
    }

    private Div form() {
        kind.setItems(IntakeKind.values());
        kind.setItemLabelGenerator(IntakeKind::title);
        kind.setValue(IntakeKind.REGISTER);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt");
        upload.setI18n(UploadTexts.vietnamese());
        upload.setUploadButton(new Button("Chọn tệp", Glyph.IMPORT.icon()));
        Div form = new Div(kind, upload);
        form.addClassNames("panel", "import-form");
        return form;
    }

    private void start(String fileName, File stored) {
        long job = jobs.start(kind.getValue(), stored.toPath(), fileName);
        upload.clearFileList();
        watch(UI.getCurrent(), job);
    }

    private void watch(UI ui, long job) {
        watched = job;
        upload.setVisible(false);
        nothing.setVisible(false);
        ui.setPollInterval(POLL_MILLIS);
        if (polling == null) {
            polling = ui.addPollListener(poll -> look(ui));
        }
        look(ui);
    }

    private void look(UI ui) {
        if (watched == null) {
            return;
        }
        JobState state = jobs.state(watched);
        progress.show(state, jobs.now());
        if (!state.running()) {
            stopWatching(ui);
            upload.setVisible(true);
            refresh();
        }
    }

    private void stopWatching(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
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
