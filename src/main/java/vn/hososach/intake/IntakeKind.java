package vn.hososach.intake;

/** The kinds of file taken in (architecture §10). */
public enum IntakeKind {
    REGISTER("register", "Danh sách quản lý dân cư"),
    RECORDS("records", "Hồ sơ sức khỏe điện tử");

    private final String code;
    private final String title;

    IntakeKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The word on the command line and in {@code DataTakenIn}. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
