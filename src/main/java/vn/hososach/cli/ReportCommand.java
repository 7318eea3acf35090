package vn.hososach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.reporting.RenderedReport;
import vn.hososach.reporting.ReportFormat;
import vn.hososach.reporting.ReportPrintDesk;

/** {@code report RP-1 --commune CODE --month yyyy-MM --out FILE}: prints a report as PDF or XLSX. */
@Command(name = "report", description = "In báo cáo: RP-1 (báo cáo tháng của xã), PDF hoặc XLSX")
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "RP-1")
    String report;

    @Option(names = "--commune", required = true, paramLabel = "CODE", description = "Mã xã, phường")
    String commune;

    @Option(names = "--month", required = true, paramLabel = "yyyy-MM", description = "Tháng báo cáo")
    YearMonth month;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Tệp .pdf hoặc .xlsx sẽ ghi")
    Path out;

    @Override
    public Integer call() throws IOException {
        if (!report.equals("RP-1")) {
            root.err().println("Chỉ có báo cáo RP-1.");
            return CommandLineInterface.WRONG_USE;
        }
        ReportFormat format = out.toString().endsWith(".xlsx") ? ReportFormat.XLSX : ReportFormat.PDF;
        RenderedReport printed = root.asSystem(() ->
                root.bean(ReportPrintDesk.class).print(root.commune(commune).orElseThrow(), month, format));
        Files.write(out, printed.content());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "report");
        figures.put("bytes", printed.content().length);
        figures.put("out", out.toString());
        return root.report(figures);
    }
}
