package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.jobs.Progress;
import vn.hososach.review.CorrectionDesk;
import vn.hososach.review.CorrectionSummary;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;

/** {@code correct [--commune CODE]}: applies automatic corrections, then reviews again. */
@Command(name = "correct", description = "Áp dụng các chuẩn hóa tự động; hoàn tác từng thao tác bằng lệnh undo")
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Option(names = "--commune", paramLabel = "CODE", description = "Chỉ một xã, phường")
    @Nullable
    String commune;

    @Override
    public Integer call() {
        Optional<CommuneCode> only = root.commune(commune);
        CorrectionSummary summary =
                root.asSystem(() -> root.bean(CorrectionDesk.class).correct(only, Progress.SILENT));
        root.asSystem(() -> root.bean(ReviewDesk.class).review(only, Progress.SILENT));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "correct");
        figures.put("changes", summary.changes());
        figures.put("acts", summary.acts());
        return root.report(figures);
    }
}
