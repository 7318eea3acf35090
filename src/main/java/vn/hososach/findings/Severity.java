package vn.hososach.findings;

/** How much a finding weighs (record-spec §10): blockers and errors keep a record from counting as complete. */
public enum Severity {
    BLOCKER("Chặn"),
    ERROR("Lỗi"),
    WARNING("Cảnh báo"),
    INFO("Thông tin");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
