package vn.hososach.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.matching.MatchRun;

/** {@code match RECORDS [--register REGISTER] --out PAIRS.csv [--links LINKS.csv]}: no database is started. */
@Command(name = "match", description = "Tìm hồ sơ trùng trong tệp, không cần cơ sở dữ liệu")
final class MatchCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Parameters(paramLabel = "RECORDS", description = "Tệp hồ sơ sức khỏe (CSV)")
    Path records;

    @Option(names = "--register", paramLabel = "REGISTER", description = "Danh sách dân cư (CSV)")
    @Nullable
    Path register;

    @Option(names = "--out", required = true, paramLabel = "PAIRS", description = "Tệp các cặp hồ sơ trùng")
    Path out;

    @Option(names = "--links", paramLabel = "LINKS", description = "Tệp liên kết hồ sơ với dân cư")
    @Nullable
    Path links;

    @Override
    public Integer call() {
        try {
            return match();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int match() throws IOException {
        long start = System.nanoTime();
        MatchRun run = MatchRun.of(records, register);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "match");
        figures.put("records", run.records());
        figures.put("registerRows", run.registerRows());
        figures.put("compared", run.candidates());
        figures.put("pairs", run.writePairs(out));
        if (links != null) {
            figures.put("links", run.writeLinks(links));
        }
        figures.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        return root.report(figures);
    }
}
