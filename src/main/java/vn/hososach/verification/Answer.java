package vn.hososach.verification;

/** What the commune police can say (record-spec §12). */
public enum Answer {
    CONFIRMED("Đúng"),
    CORRECTED("Đúng người, cần sửa"),
    REJECTED("Không đúng"),
    NOT_RESIDENT("Không cư trú tại xã"),
    DECEASED("Đã mất"),
    NOT_FOUND("Không tìm thấy");

    private final String title;

    Answer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
