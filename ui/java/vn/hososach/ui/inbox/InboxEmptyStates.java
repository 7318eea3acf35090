package vn.hososach.ui.inbox;

import com.vaadin.flow.router.RouterLink;
import vn.hososach.access.Role;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;

/** What an empty inbox says: to each role something else, and something else again when a filter empties it. */
final class InboxEmptyStates {

    private InboxEmptyStates() {}

    static EmptyState preparing() {
        return new EmptyState(
                Glyph.CLOCK,
                "Đang tạo chiến dịch tập huấn",
                "Lần khởi động đầu tiên mất khoảng một phút. Việc sẽ tự hiện ra ở đây.");
    }

    static EmptyState of(Role role, InboxAddress address) {
        if (!address.equals(InboxAddress.ALL)) {
            return new EmptyState(
                    Glyph.FILTER,
                    "Không có việc nào khớp bộ lọc",
                    "Hãy bỏ bớt điều kiện lọc.",
                    new RouterLink("Bỏ lọc", InboxView.class));
        }
        return switch (role) {
            case STATION_STAFF, STATION_HEAD ->
                new EmptyState(
                        Glyph.DONE,
                        "Không còn việc nào chờ Trạm Y tế",
                        "Việc mới xuất hiện sau khi nhập dữ liệu và rà soát, hoặc khi Công an xã trả lời xác minh.");
            case COMMUNE_POLICE ->
                new EmptyState(
                        Glyph.DONE,
                        "Không có câu hỏi nào chờ Công an xã",
                        "Trạm Y tế gửi câu hỏi khi không tự xác định được thông tin nhân thân.");
            case SUPERVISOR ->
                new EmptyState(
                        Glyph.DONE,
                        "Không có việc nào chờ đoàn giám sát",
                        "Đợt phê duyệt và báo cáo của các xã, phường hiện ra ở đây khi được trình lên.");
            case COMMUNE_CHAIR ->
                new EmptyState(
                        Glyph.DONE,
                        "Không có việc nào chờ Chủ tịch UBND xã",
                        "Báo cáo tháng hiện ra ở đây sau khi Trạm trưởng ký.");
            case ADMINISTRATOR, SYSTEM ->
                new EmptyState(
                        Glyph.INFO,
                        "Quản trị hệ thống không xử lý hồ sơ",
                        "Người dùng, nhật ký và quy trình nằm ở các mục bên trái.");
        };
    }
}
