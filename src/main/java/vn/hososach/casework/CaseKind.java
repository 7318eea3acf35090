package vn.hososach.casework;

/** The kinds of case on one person, each with its process. */
public enum CaseKind {
    RECORD('R', "record-case", "Rà soát, chuẩn hóa hồ sơ"),
    CREATION('C', "creation-case", "Lập bổ sung hồ sơ"),
    CLOSURE('L', "closure-case", "Đưa ra khỏi danh sách quản lý");

    private final char letter;
    private final String processKey;
    private final String title;

    CaseKind(char letter, String processKey, String title) {
        this.letter = letter;
        this.processKey = processKey;
        this.title = title;
    }

    public char letter() {
        return letter;
    }

    public String processKey() {
        return processKey;
    }

    public String title() {
        return title;
    }
}
