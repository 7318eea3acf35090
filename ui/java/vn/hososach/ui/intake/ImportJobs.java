package vn.hososach.ui.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.ImportBatch;
import vn.hososach.intake.ImportUndoDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.SentFile;
import vn.hososach.intake.TrialDesk;
import vn.hososach.intake.UploadDesk;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.jobs.Progress;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.Formats;

/** What the screen of imports asks for: a look at an upload, taking it in, taking an import back. */
@Component
public class ImportJobs {

    private static final int LOOKED_AT = 20_000;

    private final JobDesk jobs;
    private final UploadDesk uploads;
    private final TrialDesk trials;
    private final BatchUndo undo;
    private final Clock clock;

    ImportJobs(JobDesk jobs, UploadDesk uploads, TrialDesk trials, BatchUndo undo, Clock clock) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.trials = trials;
        this.undo = undo;
        this.clock = clock;
    }

    /** Starts taking the file in; returns the number of the job at once. */
    long start(SentFile file) {
        return uploads.start(file);
    }

    /** Writes what is being sent to a place of its own; of a transfer that breaks off nothing stays. */
    Path receive(InputStream content) throws IOException {
        Path file = uploads.place();
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
            return file;
        } catch (IOException e) {
            discard(file);
            throw e;
        }
    }

    void discard(Path file) {
        uploads.discard(file);
    }

    /** Starts taking an import back; returns the number of the job at once. */
    long undo(ImportBatch batch) {
        return jobs.start(UploadDesk.JOBS, "Hoàn tác " + batch.fileName(), progress -> undo.undo(batch, progress));
    }

    /** Takes an import back and looks again at what is left. */
    @Component
    static class BatchUndo {

        private final ImportUndoDesk desk;
        private final ReviewDesk review;

        BatchUndo(ImportUndoDesk desk, ReviewDesk review) {
            this.desk = desk;
            this.review = review;
        }

        private String undo(ImportBatch batch, Progress progress) {
            ImportUndoDesk.Undone undone = desk.undo(batch.id(), "");
            undone.communes().forEach(commune -> review.review(Optional.of(new CommuneCode(commune)), progress));
            return "Đã hoàn tác lần nhập tệp " + batch.fileName() + ": " + Formats.number(undone.rows())
                    + " dòng trở lại như trước. Dữ liệu đã được rà soát lại.";
        }
    }

    /** Looks at the first lines of the file without writing anything. */
    FileTrial tryOut(IntakeKind kind, Path file) {
        return trials.tryOut(kind, file, LOOKED_AT);
    }

    /** Looks at the header alone. */
    FileTrial header(IntakeKind kind, Path file) {
        return trials.tryOut(kind, file, 0);
    }

    /** Remembers what the columns of such a header mean. */
    void explain(IntakeKind kind, FileTrial trial, Map<String, String> columns) {
        Map<String, String> said = new LinkedHashMap<>();
        trial.columns().forEach(caption -> {
            String column = columns.get(caption.text());
            if (column != null && !column.equals(caption.column() == null ? "" : caption.column())) {
                said.put(caption.text(), column);
            }
        });
        trials.explain(kind, trial.columns(), said);
    }

    JobState state(long job) {
        return jobs.state(job).orElseThrow();
    }

    /** The import of the acting person that is running now, if any. */
    Optional<JobState> running() {
        return jobs.runningOfMine(UploadDesk.JOBS);
    }

    void cancel(long job) {
        jobs.cancel(job);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
