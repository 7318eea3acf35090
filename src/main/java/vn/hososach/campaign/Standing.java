package vn.hososach.campaign;

/** How an indicator stands against its plan, the gravest first. */
public enum Standing {
    CRITICAL("Rất chậm"),
    LATE("Chậm so với kế hoạch"),
    AT_RISK("Có nguy cơ chậm"),
    NO_DATA("Chưa có số liệu"),
    STARTING("Mới bắt đầu"),
    ON_PLAN("Đúng kế hoạch"),
    AHEAD("Vượt kế hoạch"),
    REACHED("Đạt mục tiêu");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
