package vn.hososach.review;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hososach.handover.FileTakenIn;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;

/**
 * Matches and reviews what somebody has just sent, as that person and in the background: whose the new records are, and whom
 * they could double, is known minutes later and not with the next review.
 */
@Component
public class ReviewAfterIntake {

    /** The kind of jobs that review. */
    public static final String JOBS = "review";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final ReviewDesk review;
    private final JobDesk jobs;
    private final boolean wanted;

    ReviewAfterIntake(ReviewDesk review, JobDesk jobs, @Value("${hss.review.after-intake}") boolean wanted) {
        this.review = review;
        this.jobs = jobs;
        this.wanted = wanted;
    }

    @EventListener
    void on(FileTakenIn taken) {
        if (wanted) {
            jobs.start(
                    JOBS,
                    RefusalText.text("job.review-after-intake", Map.of("file", taken.file())),
                    progress -> sentence(review(taken, progress)));
        }
    }

    /** A file of many communes is reviewed in one run over all of them. */
    private ReviewSummary review(FileTakenIn taken, Progress progress) {
        Optional<CommuneCode> only = taken.communes().size() == 1
                ? Optional.of(new CommuneCode(taken.communes().get(0)))
                : Optional.empty();
        return review.review(only, progress);
    }

    /** What a review has found, in one sentence. */
    public static String sentence(ReviewSummary result) {
        return RefusalText.text(
                "job.review-done",
                Map.of(
                        "records", number(result.records()),
                        "residents", number(result.residents()),
                        "findings", number(result.findings()),
                        "resolved", number(result.resolved())));
    }

    private static String number(long value) {
        return String.format(VIETNAMESE, "%,d", value);
    }
}
