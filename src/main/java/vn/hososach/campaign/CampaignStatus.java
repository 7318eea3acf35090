package vn.hososach.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    PLANNED("Chưa bắt đầu"),
    RUNNING("Đang thực hiện"),
    REPORTING("Đang tổng kết"),
    COMPLETED("Đã kết thúc");

    private final String title;

    CampaignStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
