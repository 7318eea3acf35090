package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.jobs.Progress;
import vn.hososach.review.ReviewDesk;
import vn.hososach.review.ReviewSummary;

/** {@code review [--commune CODE]}: quality rules and duplicate groups over what was taken in. */
@Command(name = "review", description = "Rà soát theo quy tắc chất lượng và tìm hồ sơ trùng")
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Option(names = "--commune", paramLabel = "CODE", description = "Chỉ một xã, phường")
    @Nullable
    String commune;

    @Override
    public Integer call() {
        ReviewSummary summary =
                root.asSystem(() -> root.bean(ReviewDesk.class).review(root.commune(commune), Progress.SILENT));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "review");
        figures.put("run", summary.runId());
        figures.put("communes", summary.communes());
        figures.put("records", summary.records());
        figures.put("residentsWithoutRecord", summary.residents());
        figures.put("linked", summary.linked());
        figures.put("findings", summary.findings());
        figures.put("resolved", summary.resolved());
        figures.put("decisions", summary.decisions());
        figures.put("answeredFromMemory", summary.fromMemory());
        figures.put("byRule", summary.byRule());
        figures.put("byRoute", summary.byRoute());
        return root.report(figures);
    }
}
