package vn.hososach.ui.linkage;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.linkage.ModelComparison;
import vn.hososach.linkage.ModelDesk;
import vn.hososach.ui.frame.Formats;

/** Estimating a model and comparing two of them see everybody, so they run in the background. */
@Component
public class ModelJobs {

    private static final String KIND = "match-model";

    private final JobDesk jobs;
    private final ModelDesk desk;
    private final Clock clock;

    ModelJobs(JobDesk jobs, ModelDesk desk, Clock clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
    }

    long estimate(String reason) {
        return jobs.start(
                KIND,
                "Ước lượng lại mô hình từ dữ liệu hiện có",
                progress -> "Đã có bản " + desk.estimate(reason) + ", chờ người thứ hai duyệt.");
    }

    long compare(long older, long newer) {
        return jobs.start(
                KIND,
                "So sánh bản " + newer + " với bản " + older + " trên cùng dữ liệu",
                progress -> words(desk.compare(older, newer)));
    }

    /** The differences in a few sentences. */
    static String words(ModelComparison it) {
        return "Bản " + it.newer() + " so với bản " + it.older() + ": "
                + Formats.number(it.pairs().both())
                + " cặp hồ sơ chung, thêm " + Formats.number(it.pairs().onlyNewer()) + ", bớt "
                + Formats.number(it.pairs().onlyOlder()) + "; "
                + Formats.number(it.links().same())
                + " liên kết dân cư giữ nguyên, " + Formats.number(it.links().moved()) + " đổi người, thêm "
                + Formats.number(it.links().onlyNewer()) + ", bớt "
                + Formats.number(it.links().onlyOlder())
                + "; cặp không cần người xem: " + Formats.number(it.automaticOlder()) + " → "
                + Formats.number(it.automaticNewer()) + "; cặp người đã nói là khác người: "
                + Formats.number(it.refusedOlder()) + " → " + Formats.number(it.refusedNewer()) + ".";
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
}
