package vn.hososach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.matching.MatchRun;
import vn.hososach.matching.Route;
import vn.hososach.refusal.Refusal;

/** {@code match RECORDS [--register REGISTER] --out PAIRS.csv [--links LINKS.csv]}: no database is started. */
@Command(name = "match", description = "Tìm hồ sơ trùng trong tệp, không cần cơ sở dữ liệu")
final class MatchCommand implements Callable<Integer> {

    /** Bytes from which the optimising compiler pays: those of half a million people. */
    private static final long LONG_RUN = 200L << 20;

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
    public Integer call() throws IOException {
        long start = System.nanoTime();
        writable(out);
        if (links != null) {
            writable(links);
        }
        if (size(records) + (register == null ? 0 : size(register)) < LONG_RUN) {
            PlainCompiler.use();
        }
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
        run.routes().forEach((route, count) -> figures.put("links" + word(route), count));
        figures.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        return root.report(figures);
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /** AUTOMATIC_SAMPLE becomes AutomaticSample. */
    private static String word(Route route) {
        return Arrays.stream(route.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Refuses before the work, not after it. */
    private void writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String reason = Files.isDirectory(file)
                ? "đó là một thư mục"
                : !Files.isDirectory(folder)
                        ? "không có thư mục " + folder
                        : !Files.isWritable(Files.exists(file) ? file : folder) ? "không có quyền ghi" : "";
        if (isInput(file)) {
            reason = "đó là tệp được đọc";
        }
        if (!reason.isEmpty()) {
            throw new Refusal("match-cannot-write", Map.of("file", file, "reason", reason));
        }
    }

    private boolean isInput(Path file) {
        Path written = file.toAbsolutePath().normalize();
        boolean isRecords = written.equals(records.toAbsolutePath().normalize());
        return isRecords
                || register != null && written.equals(register.toAbsolutePath().normalize());
    }
}
