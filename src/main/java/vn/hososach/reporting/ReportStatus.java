package vn.hososach.reporting;

/** Where a monthly report stands on its way to the city's health department. */
public enum ReportStatus {
    COMPUTING("Đang tính số liệu"),
    DRAFT("Đang soạn"),
    SIGNING("Chờ Trưởng trạm ký"),
    APPROVING("Chờ Chủ tịch duyệt"),
    ACCEPTING("Chờ Sở Y tế tiếp nhận"),
    ACCEPTED("Sở Y tế đã tiếp nhận"),
    CONSOLIDATED("Đã tổng hợp toàn thành phố");

    private final String title;

    ReportStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
