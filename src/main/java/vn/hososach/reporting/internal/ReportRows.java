package vn.hososach.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.campaign.Kpis;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.reporting.FigureLine;
import vn.hososach.reporting.MonthlyReportFigures;
import vn.hososach.reporting.MonthlyReportFigures.Criterion;
import vn.hososach.reporting.MonthlyReportFigures.Hamlet;

/** The rows of the report's three tables, as the layout's datasets name their fields. */
final class ReportRows {

    private ReportRows() {}

    static List<Map<String, ?>> figures(MonthlyReportFigures figures) {
        return Arrays.stream(FigureLine.values())
                .<Map<String, ?>>map(line -> row(
                        line.number(),
                        line.heading(),
                        "label",
                        line.label(),
                        "unit",
                        line.unit(),
                        "month",
                        line.month(figures),
                        "sum",
                        line.sum(figures)))
                .toList();
    }

    static List<Map<String, ?>> hamlets(MonthlyReportFigures figures) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Hamlet hamlet : figures.hamlets()) {
            String name = hamlet.name().isEmpty() ? "Chưa xác định thôn, tổ dân phố" : hamlet.name();
            rows.add(hamlet(String.valueOf(rows.size() + 1), name, hamlet.kpis(), hamlet.findings(), false));
        }
        long findings = figures.hamlets().stream().mapToLong(Hamlet::findings).sum();
        rows.add(hamlet("", "Cộng", figures.kpis(), findings, true));
        return rows;
    }

    static List<Map<String, ?>> criteria(MonthlyReportFigures figures) {
        List<Map<String, ?>> rows = new ArrayList<>();
        Criterion all = new Criterion(QualityCriterion.CORRECT, 0, 0, 0);
        for (Criterion line : figures.criteria()) {
            rows.add(criterion(String.valueOf(rows.size() + 1), title(line.criterion()), line, false));
            all = new Criterion(
                    all.criterion(),
                    all.found() + line.found(),
                    all.resolved() + line.resolved(),
                    all.open() + line.open());
        }
        rows.add(criterion("", "Cộng", all, true));
        return rows;
    }

    private static Map<String, ?> hamlet(String number, String name, Kpis kpis, long findings, boolean total) {
        return row(
                number,
                total,
                "hamlet",
                name,
                "residents",
                kpis.residents(),
                "complete",
                kpis.residentsComplete(),
                "share",
                ReportText.shown(kpis.k1b()),
                "health",
                ReportText.shown(kpis.k2()),
                "findings",
                findings);
    }

    private static Map<String, ?> criterion(String number, String title, Criterion line, boolean total) {
        return row(
                number,
                total,
                "criterion",
                title,
                "found",
                line.found(),
                "resolved",
                line.resolved(),
                "open",
                line.open(),
                "share",
                ReportText.shown(Kpis.share(line.resolved(), line.found())));
    }

    private static String title(QualityCriterion criterion) {
        return switch (criterion) {
            case CORRECT -> "Đúng: khớp dữ liệu dân cư";
            case COMPLETE -> "Đủ: không thiếu thông tin bắt buộc";
            case CLEAN -> "Sạch: mỗi người một hồ sơ duy nhất";
            case LIVE -> "Sống: cập nhật khi có biến động";
        };
    }

    private static Map<String, ?> row(String number, boolean total, @Nullable Object... cells) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("number", number);
        row.put("total", total);
        for (int i = 0; i < cells.length; i += 2) {
            row.put(String.valueOf(cells[i]), cells[i + 1]);
        }
        return row;
    }
}
