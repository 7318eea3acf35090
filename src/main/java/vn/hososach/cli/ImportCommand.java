package vn.hososach.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.intake.NotedLines;
import vn.hososach.intake.RejectFile;
import vn.hososach.intake.SentFile;
import vn.hososach.jobs.Progress;

/** {@code import KIND FILE}: the register, records, or a list of another office. */
@Command(
        name = "import",
        description = "Nhập một tệp: danh sách dân cư (register), hồ sơ (records), tham gia BHYT (insurance),"
                + " học sinh (school), khai sinh (births), khai tử (deaths)")
final class ImportCommand implements Callable<Integer> {

    enum Kind {
        register,
        records,
        insurance,
        school,
        births,
        deaths
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Spec
    CommandSpec spec;

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    Kind kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "Tệp CSV hoặc XLSX")
    Path file;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Ghi các dòng bị từ chối cùng lý do ra tệp này")
    @Nullable
    Path rejects;

    @Option(
            names = "--unmatched",
            paramLabel = "FILE",
            description = "Ghi các dòng đã nhập nhưng chưa khớp với người nào ra tệp này")
    @Nullable
    Path unmatched;

    @Option(
            names = "--as-of",
            paramLabel = "dd/MM/yyyy",
            description = "Ngày chốt dữ liệu của tệp; địa chỉ không ghi ngày được hiểu theo địa giới của ngày này")
    @Nullable
    String asOf;

    @Override
    public Integer call() throws IOException {
        IntakeKind what = IntakeKind.valueOf(kind.name().toUpperCase(Locale.ROOT));
        SentFile sent = new SentFile(what, file, String.valueOf(file.getFileName()), day());
        IntakeSummary summary = root.asSystem(() -> root.bean(IntakeDesk.class).take(sent, Progress.SILENT));
        write(NotedLines.REJECTED, summary, rejects);
        write(NotedLines.UNMATCHED, summary, unmatched);
        return root.report(figures(summary));
    }

    private void write(NotedLines which, IntakeSummary summary, @Nullable Path to) throws IOException {
        if (to != null) {
            try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
                root.asSystem(() -> {
                    root.bean(RejectFile.class).write(which, summary.batchId(), writer);
                    return null;
                });
            }
        }
    }

    private @Nullable LocalDate day() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf, DAY);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--as-of: ngày phải có dạng dd/MM/yyyy, không phải " + asOf);
        }
    }

    private static Map<String, Object> figures(IntakeSummary summary) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "import");
        figures.put("kind", summary.kind().code());
        figures.put("batch", summary.batchId());
        figures.put("read", summary.read());
        figures.put("inserted", summary.inserted());
        figures.put("updated", summary.updated());
        figures.put("unchanged", summary.unchanged());
        figures.put("rejected", summary.rejected());
        figures.put("unmatched", summary.unmatched());
        figures.put("communes", summary.communes());
        return figures;
    }
}
