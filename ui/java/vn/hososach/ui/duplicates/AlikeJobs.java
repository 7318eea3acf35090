package vn.hososach.ui.duplicates;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hososach.duplicates.GroupClass;
import vn.hososach.duplicates.MergeRunDesk;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.Formats;

/** Decides many groups as a background job, and tells what became of each kind of them. */
@Component
public class AlikeJobs {

    private static final String KIND = "alike";

    private final JobDesk jobs;
    private final MergeRunDesk desk;
    private final Clock clock;

    AlikeJobs(JobDesk jobs, MergeRunDesk desk, Clock clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
    }

    long decide(GroupClass alike, List<Long> groups, MergeRunDesk.Outcome outcome, String reason) {
        String title = (outcome == MergeRunDesk.Outcome.MERGE ? "Đề nghị gộp " : "Giữ riêng ")
                + Formats.number(groups.size()) + " nhóm cùng nguyên nhân";
        return jobs.start(KIND, title, progress -> decide(alike, groups, outcome, reason, progress));
    }

    private String decide(
            GroupClass alike, List<Long> groups, MergeRunDesk.Outcome outcome, String reason, Progress progress) {
        progress.phase("Quyết định từng nhóm");
        MergeRunDesk.Result result =
                desk.decide(new CommuneCode(alike.communeCode()), alike.cause(), groups, outcome, reason, progress);
        return "Đã quyết định " + Formats.number(result.decided()) + " nhóm (lần " + result.runId()
                + ", hoàn tác được ở Các lần gộp)." + refused(result);
    }

    private static String refused(MergeRunDesk.Result result) {
        Map<String, Long> codes = result.items().stream()
                .flatMap(item -> Optional.ofNullable(item.refusal()).stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return codes.entrySet().stream()
                .map(code -> " " + Formats.number(code.getValue()) + " nhóm chưa quyết định: "
                        + RefusalText.text("refusal." + code.getKey(), Map.of()))
                .collect(Collectors.joining());
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
}
