package vn.hososach.reporting;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The lines of the report's main table, in order; screens and print take their wording from here. */
public enum FigureLine {
    RESIDENTS("1", "Nhân khẩu thuộc phạm vi rà soát", "người", f -> f.kpis().residents()),
    LINKED("2", "Nhân khẩu đã có hồ sơ sức khỏe", "người", f -> f.kpis().linked()),
    RESIDENTS_COMPLETE("3", "Nhân khẩu có hồ sơ đúng, đủ thông tin hành chính", "người", f -> f.kpis()
            .residentsComplete()),
    RECORDS("4", "Hồ sơ đang quản lý", "hồ sơ", f -> f.kpis().records()),
    CREATED("4.1", "Lập bổ sung", "hồ sơ", f -> f.month().created(), f -> f.sum()
            .created()),
    CHECKED("4.2", "Đã rà soát", "hồ sơ", f -> f.month().checked(), f -> f.sum().checked()),
    COMPLETE("4.3", "Đúng, đủ thông tin hành chính", "hồ sơ", f -> f.kpis().complete()),
    CORRECTED("4.4", "Đã chỉnh sửa sai sót", "hồ sơ", f -> f.month().corrected(), f -> f.sum()
            .corrected()),
    CORRECTED_BY_RULE(
            "",
            "Trong đó: chỉnh sửa tự động theo quy tắc",
            "hồ sơ",
            f -> f.month().correctedByRule(),
            f -> f.sum().correctedByRule()),
    HEALTH("4.5", "Đủ thông tin sức khỏe cơ bản", "hồ sơ", f -> f.kpis().healthComplete()),
    DUPLICATES(
            "5", "Nhóm hồ sơ nghi trùng được phát hiện", "nhóm", f -> f.month().duplicatesFound(), f -> f.sum()
                    .duplicatesFound()),
    MERGED("5.1", "Đã gộp", "nhóm", f -> f.month().duplicatesMerged(), f -> f.sum()
            .duplicatesMerged()),
    KEPT_APART("5.2", "Xác định không trùng", "nhóm", f -> f.month().duplicatesKeptApart(), f -> f.sum()
            .duplicatesKeptApart()),
    DUPLICATES_OPEN("5.3", "Đang xử lý", "nhóm", f -> f.open().duplicates()),
    CLOSED(
            "6",
            "Hồ sơ đưa ra khỏi danh sách quản lý",
            "hồ sơ",
            f -> f.month().closedDeceased() + f.month().closedMoved(),
            f -> f.sum().closedDeceased() + f.sum().closedMoved()),
    CLOSED_DECEASED("6.1", "Người đã tử vong", "hồ sơ", f -> f.month().closedDeceased(), f -> f.sum()
            .closedDeceased()),
    CLOSED_MOVED("6.2", "Người đã chuyển đi", "hồ sơ", f -> f.month().closedMoved(), f -> f.sum()
            .closedMoved()),
    QUESTIONS("7", "Đề nghị Công an xác minh", "lượt", f -> f.month().questionsSent(), f -> f.sum()
            .questionsSent()),
    ANSWERS("7.1", "Đã trả lời", "lượt", f -> f.month().questionsAnswered(), f -> f.sum()
            .questionsAnswered()),
    QUESTIONS_OPEN("7.2", "Đang chờ trả lời", "lượt", f -> f.open().questions()),
    TASKS("8", "Việc đang xử lý", "việc", f -> f.open().tasks()),
    OVERDUE("8.1", "Quá hạn", "việc", f -> f.open().overdue());

    private final String number;
    private final String label;
    private final String unit;
    private final @Nullable ToLongFunction<MonthlyReportFigures> month;
    private final ToLongFunction<MonthlyReportFigures> sum;

    FigureLine(String number, String label, String unit, ToLongFunction<MonthlyReportFigures> standing) {
        this(number, label, unit, null, standing);
    }

    FigureLine(
            String number,
            String label,
            String unit,
            @Nullable ToLongFunction<MonthlyReportFigures> month,
            ToLongFunction<MonthlyReportFigures> sum) {
        this.number = number;
        this.label = label;
        this.unit = unit;
        this.month = month;
        this.sum = sum;
    }

    public String number() {
        return number;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** The work of the month; null for lines that tell a standing. */
    public @Nullable Long month(MonthlyReportFigures figures) {
        return month == null ? null : month.applyAsLong(figures);
    }

    /** The work since the beginning, or the standing. */
    public long sum(MonthlyReportFigures figures) {
        return sum.applyAsLong(figures);
    }

    /** A line without a point in its number heads a block. */
    public boolean heading() {
        return !number.isEmpty() && !number.contains(".");
    }
}
