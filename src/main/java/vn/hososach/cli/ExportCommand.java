package vn.hososach.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export findings|duplicates|records|changes --out FILE}: a CSV file of what stands in the database. */
@Command(name = "export", description = "Xuất CSV: findings, duplicates, records hoặc changes")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "findings, duplicates, records hoặc changes")
    Exports.What what;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Tệp CSV sẽ ghi")
    Path out;

    @Option(names = "--commune", paramLabel = "CODE", description = "Chỉ một xã, phường")
    @Nullable
    String commune;

    @Override
    public Integer call() throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        long rows;
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            rows = root.asSystem(() -> root.bean(Exports.class).write(what, root.commune(commune), writer));
        }
        Files.move(part, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "export " + what);
        figures.put("rows", rows);
        figures.put("out", out.toString());
        return root.report(figures);
    }
}
