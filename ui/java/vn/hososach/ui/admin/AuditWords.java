package vn.hososach.ui.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososach.records.AdministrativeField;

/** The words of the trail in Vietnamese; what has no words yet shows its code. */
final class AuditWords {

    private static final Map<String, String> ACTIONS = new LinkedHashMap<>();
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("record", "hồ sơ"),
            Map.entry("health_record", "hồ sơ"),
            Map.entry("record_health", "thông tin sức khỏe"),
            Map.entry("act", "thao tác"),
            Map.entry("work_item", "việc"),
            Map.entry("import_batch", "lần nhập"),
            Map.entry("import_reject", "tệp dòng bị loại"),
            Map.entry("duplicate_group", "nhóm trùng"),
            Map.entry("merge", "lần gộp"),
            Map.entry("verification_request", "yêu cầu xác minh"),
            Map.entry("approval_batch", "đợt phê duyệt"),
            Map.entry("proposal", "đề xuất"),
            Map.entry("monthly_report", "báo cáo tháng"),
            Map.entry("work_case", "hồ sơ công việc"),
            Map.entry("campaign", "chiến dịch"),
            Map.entry("register", "dân cư"),
            Map.entry("finding", "phát hiện"),
            Map.entry("case", "việc"),
            Map.entry("hamlet", "thôn, tổ của xã"),
            Map.entry("health", "thông tin sức khỏe"),
            Map.entry("verification", "câu hỏi xác minh"),
            Map.entry("commune_campaign", "chiến dịch tại xã"),
            Map.entry("rule", "quy tắc"),
            Map.entry("kpi", "danh sách sau con số"),
            Map.entry("user", "người dùng"));

    /** What stands in the fields of a line beside columns of the record. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("24", "24 trường hành chính"),
            Map.entry("BH1-BH10", "sức khỏe cơ bản"),
            Map.entry("identity", "thông tin định danh"),
            Map.entry("status", "tình trạng"),
            Map.entry("merge", "gộp"),
            Map.entry("answer", "câu trả lời"),
            Map.entry("figures", "số liệu"),
            Map.entry("text", "nội dung"));

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("ask police", "hỏi Công an xã"),
            Map.entry("nothing left", "không còn gì phải sửa"),
            Map.entry("open", "lập"),
            Map.entry("create", "lập chiến dịch"),
            Map.entry("join", "tham gia chiến dịch"),
            Map.entry("training", "xác nhận đã tập huấn"),
            Map.entry("final report", "báo cáo tổng kết"),
            Map.entry("final report approved", "duyệt báo cáo tổng kết"),
            Map.entry("command line", "từ dòng lệnh"),
            Map.entry("reject file", "tệp dòng bị loại"),
            Map.entry("CONFIRMED", "đúng như hồ sơ"),
            Map.entry("CORRECTED", "đúng người, cần sửa"),
            Map.entry("SAME", "cùng một người"),
            Map.entry("DIFFERENT", "khác người"),
            Map.entry("NOT_FOUND", "không tìm thấy"),
            Map.entry("GONE", "không còn ở xã, hoặc đã mất"),
            Map.entry("OPEN", "chờ đối chiếu"));

    private static final Pattern BATCH = Pattern.compile("(ACCEPTED|RETURNED) (\\d+)");
    private static final Pattern DECIDED = Pattern.compile("(\\d+) fields");

    static {
        ACTIONS.put("VIEW", "Xem");
        ACTIONS.put("LIST", "Xem danh sách");
        ACTIONS.put("CHANGE", "Sửa");
        ACTIONS.put("DECIDE", "Quyết định");
        ACTIONS.put("ESCALATE", "Báo cáo cấp trên");
        ACTIONS.put("CLAIM", "Nhận việc");
        ACTIONS.put("RELEASE", "Trả việc");
        ACTIONS.put("ASSIGN", "Giao việc");
        ACTIONS.put("TRANSFER", "Chuyển việc");
        ACTIONS.put("IMPORT", "Nhập liệu");
        ACTIONS.put("EXPORT", "Xuất tệp");
        ACTIONS.put("PRINT", "In");
        ACTIONS.put("UNDO", "Hoàn tác");
        ACTIONS.put("FLAG", "Báo nghi trùng");
        ACTIONS.put("DRAFT", "Soạn dự thảo quy tắc");
        ACTIONS.put("TRY", "Thử dự thảo quy tắc");
        ACTIONS.put("APPROVE", "Duyệt");
        ACTIONS.put("WITHDRAW", "Rút dự thảo");
        ACTIONS.put("TAKE_BACK", "Trở về bản trước");
        ACTIONS.put("FREEZE", "Tắt quy tắc");
        ACTIONS.put("UNFREEZE", "Bật lại quy tắc");
        ACTIONS.put("SIGN_IN", "Đăng nhập");
        ACTIONS.put("SIGN_OUT", "Đăng xuất");
    }

    private AuditWords() {}

    static List<String> actions() {
        return List.copyOf(ACTIONS.keySet());
    }

    static String action(String code) {
        return ACTIONS.getOrDefault(code, code);
    }

    /** What was seen or done, and why: fields by their titles, the codes of the trail in words. */
    static String what(String fields, String reason) {
        String shown = Stream.of(fields.split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .map(AuditWords::field)
                .collect(Collectors.joining(", "));
        return Stream.of(shown, reason(reason)).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String field(String field) {
        Matcher batch = BATCH.matcher(field);
        if (batch.matches()) {
            return (batch.group(1).equals("ACCEPTED") ? "duyệt " : "trả lại ") + batch.group(2) + " đề nghị";
        }
        String column = field.startsWith("kept:") ? field.substring("kept:".length()) : field;
        return AdministrativeField.byColumn(column)
                .map(AdministrativeField::title)
                .orElseGet(() -> FIELDS.getOrDefault(column, column));
    }

    private static String reason(String reason) {
        Matcher decided = DECIDED.matcher(reason);
        if (decided.matches()) {
            return decided.group(1) + " trường";
        }
        // a decision on a group stands as CODE: words
        int words = reason.indexOf(": ");
        return words > 0 && reason.substring(0, words).matches("[A-Z_]+")
                ? reason.substring(words + 2)
                : REASONS.getOrDefault(reason, reason);
    }

    static String object(String type) {
        return OBJECTS.getOrDefault(type, type);
    }
}
