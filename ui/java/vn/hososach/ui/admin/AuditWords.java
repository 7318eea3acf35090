package vn.hososach.ui.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            Map.entry("user", "người dùng"));

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

    static String object(String type) {
        return OBJECTS.getOrDefault(type, type);
    }
}
