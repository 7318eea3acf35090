package vn.hososach.records;

/** Life of a record. Nothing is ever deleted: a merged record keeps its values and points to the surviving one. */
public enum RecordStatus {
    ACTIVE("Đang quản lý"),
    MERGED("Đã gộp"),
    DECEASED("Đã mất"),
    MOVED_OUT("Đã chuyển đi"),
    WITHDRAWN("Đã đưa ra khỏi danh sách");

    private final String title;

    RecordStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
