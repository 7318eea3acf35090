package vn.hososach.reporting.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hososach.campaign.Kpis;
import vn.hososach.reporting.MonthlyReportFigures;
import vn.hososach.reporting.MonthlyReportFigures.Milestones;
import vn.hososach.reporting.MonthlyReportFigures.Targets;
import vn.hososach.reporting.MonthlyReportFigures.Work;
import vn.hososach.reporting.ReportDocument;

/** The sentences of the monthly report, in the wording of official documents. */
final class ReportText {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BLANK = "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0";

    private final MonthlyReportFigures figures;
    private final String kind;
    private final String name;

    ReportText(MonthlyReportFigures figures) {
        this.figures = figures;
        int space = figures.communeName().indexOf(' ');
        this.kind = figures.communeName().substring(0, space).toLowerCase(VIETNAMESE);
        this.name = figures.communeName().substring(space + 1);
    }

    /** The type of the commune: xã, phường or đặc khu. */
    String kind() {
        return kind;
    }

    String commune() {
        return kind + " " + name;
    }

    String communeInCapitals() {
        return figures.communeName().toUpperCase(VIETNAMESE);
    }

    String month() {
        return month(figures.period());
    }

    String asOf() {
        LocalDateTime at = figures.computedAt();
        return "%02d giờ %02d phút ngày %s".formatted(at.getHour(), at.getMinute(), DATE.format(at));
    }

    /** Place and date: the day stays open for the clerk until the chair has approved. */
    String dateLine(ReportDocument document) {
        LocalDate day = document.approvedOn();
        return day == null
                ? "%s, ngày%stháng%snăm %d"
                        .formatted(name, BLANK, BLANK, figures.computedAt().getYear())
                : "%s, ngày %02d tháng %s".formatted(name, day.getDayOfMonth(), month(YearMonth.from(day)));
    }

    String organisation() {
        Milestones reached = figures.milestones();
        List<String> done = new ArrayList<>();
        add(done, "xác nhận hoàn thành tập huấn cho cán bộ Trạm Y tế ngày ", reached.trained());
        add(done, "tiếp nhận danh sách dân cư và dữ liệu hồ sơ sức khỏe ngày ", reached.dataTakenIn());
        add(done, "hoàn thành rà soát tự động toàn bộ hồ sơ ngày ", reached.reviewed());
        String window = reached.startsOn() == null || reached.endsOn() == null
                ? ""
                : "Chiến dịch trên địa bàn %s được thực hiện từ ngày %s đến hết ngày %s. "
                        .formatted(commune(), DATE.format(reached.startsOn()), DATE.format(reached.endsOn()));
        return window
                + (done.isEmpty()
                        ? "Đến thời điểm báo cáo, Trạm Y tế %s đang chuẩn bị triển khai.".formatted(kind)
                        : "Đến thời điểm báo cáo, UBND %s đã %s.".formatted(kind, String.join("; ", done)));
    }

    String overview() {
        Kpis k = figures.kpis();
        return ("Trên địa bàn có %s nhân khẩu thuộc phạm vi rà soát, trong đó %s người đã có hồ sơ sức khỏe điện tử"
                        + " (đạt %s%%). Trong số %s hồ sơ đang quản lý, %s hồ sơ đúng, đủ thông tin hành chính (đạt %s%%), %s hồ"
                        + " sơ đủ thông tin sức khỏe cơ bản (đạt %s%%). Tính trên số nhân khẩu, tỷ lệ người có hồ sơ đúng, đủ"
                        + " thông tin hành chính là %s%%; đã xử lý xong %s%% số người trong danh sách rà soát.")
                .formatted(
                        number(k.residents()),
                        number(k.linked()),
                        percent(k.k4()),
                        number(k.records()),
                        number(k.complete()),
                        percent(k.k1a()),
                        number(k.healthComplete()),
                        percent(k.k2()),
                        percent(k.k1b()),
                        percent(k.k7()));
    }

    String targets() {
        Targets targets = figures.targets();
        return ("So với mục tiêu của chiến dịch: tỷ lệ hồ sơ đúng, đủ thông tin hành chính %s;"
                        + " tỷ lệ hồ sơ đủ thông tin sức khỏe cơ bản %s.")
                .formatted(
                        against(figures.kpis().k1a(), targets.administrative()),
                        against(figures.kpis().k2(), targets.health()));
    }

    String workOfTheMonth() {
        Work work = figures.month();
        return ("Trong tháng đã lập bổ sung %s hồ sơ; chỉnh sửa sai sót của %s hồ sơ (trong đó %s hồ sơ được chỉnh sửa"
                        + " tự động theo quy tắc); phát hiện %s nhóm hồ sơ nghi trùng, gộp %s nhóm, xác định không trùng %s nhóm;"
                        + " đưa ra khỏi danh sách quản lý %s hồ sơ của người đã tử vong và %s hồ sơ của người đã chuyển đi.")
                .formatted(
                        number(work.created()),
                        number(work.corrected()),
                        number(work.correctedByRule()),
                        number(work.duplicatesFound()),
                        number(work.duplicatesMerged()),
                        number(work.duplicatesKeptApart()),
                        number(work.closedDeceased()),
                        number(work.closedMoved()));
    }

    String cooperation() {
        return ("Trạm Y tế đã gửi Công an %s %s đề nghị xác minh trong tháng, nhận %s trả lời; còn %s đề nghị đang chờ"
                        + " kết quả. Đến thời điểm báo cáo có %s việc đang xử lý, trong đó %s việc quá hạn.")
                .formatted(
                        kind,
                        number(figures.month().questionsSent()),
                        number(figures.month().questionsAnswered()),
                        number(figures.open().questions()),
                        number(figures.open().tasks()),
                        number(figures.open().overdue()));
    }

    /** Months 1 and 2 carry a leading zero (Decree 30/2020). */
    private static String month(YearMonth month) {
        return (month.getMonthValue() < 3 ? "0" : "") + month.getMonthValue() + " năm " + month.getYear();
    }

    private static void add(List<String> done, String what, @Nullable LocalDate day) {
        if (day != null) {
            done.add(what + DATE.format(day));
        }
    }

    private static String against(double value, double target) {
        return value >= target
                ? "đạt %s%%, đã đạt mục tiêu %s%%".formatted(percent(value), percent(target))
                : "đạt %s%%, còn thấp hơn mục tiêu %s%% là %s điểm phần trăm"
                        .formatted(percent(value), percent(target), percent(target - shown(value)));
    }

    private static String number(long value) {
        return String.format(VIETNAMESE, "%,d", value);
    }

    private static String percent(double value) {
        return String.format(VIETNAMESE, "%.1f", shown(value));
    }

    /** A share with one digit, as the screens show it: never rounded up to a target that is not reached. */
    static double shown(double share) {
        return Math.floor(share * 10 + 1e-9) / 10;
    }
}
