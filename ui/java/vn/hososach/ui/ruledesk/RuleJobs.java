package vn.hososach.ui.ruledesk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TrialResult;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.review.ReviewDesk;
import vn.hososach.review.RuleTrial;
import vn.hososach.ruledesk.RuleDesk;
import vn.hososach.ruledesk.RuleDraft;
import vn.hososach.ruledesk.RuleQueries;
import vn.hososach.ui.frame.Formats;

/** Trials of drafts, and the review by a table just put in force, as background jobs. */
@Component
public class RuleJobs {

    private static final String KIND = "rule-trial";

    private final JobDesk jobs;
    private final RuleTrial trial;
    private final RuleDesk desk;
    private final RuleQueries queries;
    private final Review review;

    RuleJobs(JobDesk jobs, RuleTrial trial, RuleDesk desk, RuleQueries queries, Review review) {
        this.jobs = jobs;
        this.trial = trial;
        this.desk = desk;
        this.queries = queries;
        this.review = review;
    }

    /** The review itself, and the time. */
    @Component
    static class Review {
        private final ReviewDesk desk;
        private final Clock clock;

        Review(ReviewDesk desk, Clock clock) {
            this.desk = desk;
            this.clock = clock;
        }
    }

    long tryOut(RuleDraft draft) {
        List<LiteralChange> literals = queries.withDraft(draft.id());
        return jobs.start(KIND, "Thử dự thảo trên dữ liệu hôm nay", progress -> {
            TrialResult result = trial.run(draft.tableKey(), literals, progress);
            desk.tried(draft.id(), result);
            return "Đã thử trên " + Formats.number(result.records()) + " hồ sơ: " + TrialTable.words(result) + ".";
        });
    }

    /** So that the findings follow the table in force. */
    long review() {
        return jobs.start(
                KIND,
                "Rà soát lại theo bảng đang áp dụng",
                progress -> "Đã rà soát lại "
                        + Formats.number(
                                review.desk.review(Optional.empty(), progress).records())
                        + " hồ sơ theo bảng đang áp dụng.");
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
        return OffsetDateTime.now(review.clock);
    }
}
