package vn.hososach.ui.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.jobs.Progress;
import vn.hososach.records.UndoDesk;
import vn.hososach.review.CorrectionDesk;
import vn.hososach.review.CorrectionLine;
import vn.hososach.review.CorrectionPreview;
import vn.hososach.review.CorrectionQueries;
import vn.hososach.review.CorrectionSample;
import vn.hososach.review.CorrectionSummary;
import vn.hososach.review.ReviewAfterIntake;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.Formats;

/** Runs the review, and automatic corrections with a review behind them, as background jobs. */
@Component
public class ReviewJobs {

    private static final String KIND = ReviewAfterIntake.JOBS;
    private static final int SAMPLES = 20;
    private static final int ACTS = 40;

    private final JobDesk jobs;
    private final ReviewDesk review;
    private final CorrectionDesk correction;
    private final Corrected corrected;
    private final Clock clock;

    ReviewJobs(JobDesk jobs, ReviewDesk review, CorrectionDesk correction, Corrected corrected, Clock clock) {
        this.jobs = jobs;
        this.review = review;
        this.correction = correction;
        this.corrected = corrected;
        this.clock = clock;
    }

    /** Corrections row by row, and the way back. */
    @Component
    static class Corrected {
        private final CorrectionQueries queries;
        private final UndoDesk undo;
        private final Actors actors;

        Corrected(CorrectionQueries queries, UndoDesk undo, Actors actors) {
            this.queries = queries;
            this.undo = undo;
            this.actors = actors;
        }
    }

    List<CorrectionSample> samples(CorrectionPreview of) {
        return corrected.queries.samples(of, SAMPLES);
    }

    List<CorrectionLine> done() {
        return corrected.queries.done(corrected.actors.scope(), ACTS);
    }

    long undo(CorrectionLine act) {
        return jobs.start(KIND, "Hoàn tác thao tác " + act.actId() + ", rồi rà soát lại", progress -> {
            corrected.undo.undo(act.actId(), "Hoàn tác chuẩn hóa tự động theo quy tắc " + act.ruleId());
            return "Đã hoàn tác " + Formats.number(act.values()) + " giá trị. "
                    + reviewed(Optional.of(new CommuneCode(act.communeCode())), progress);
        });
    }

    /** Reviews this commune, or all of the reader's when there is none. */
    long review(Optional<CommuneCode> commune) {
        return jobs.start(KIND, "Rà soát theo bộ quy tắc", progress -> reviewed(commune, progress));
    }

    long correct(CommuneCode commune) {
        return jobs.start(KIND, "Chuẩn hóa tự động, rồi rà soát lại", progress -> {
            CorrectionSummary done = correction.correct(Optional.of(commune), progress);
            return "Đã chuẩn hóa " + Formats.number(done.changes()) + " giá trị. "
                    + reviewed(Optional.of(commune), progress);
        });
    }

    /** What could be corrected in a commune; for a whole city this would take minutes. */
    List<CorrectionPreview> preview(CommuneCode commune) {
        return correction.preview(Optional.of(commune));
    }

    Optional<JobState> running() {
        return jobs.recent(KIND, 5).stream().filter(JobState::running).findFirst();
    }

    JobState state(long job) {
        return jobs.state(job).orElseThrow();
    }

    void cancel(long job) {
        jobs.cancel(job);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private String reviewed(Optional<CommuneCode> commune, Progress progress) {
        return ReviewAfterIntake.sentence(review.review(commune, progress));
    }
}
