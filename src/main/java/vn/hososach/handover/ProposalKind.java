package vn.hososach.handover;

/** What is put before an approver. */
public enum ProposalKind {
    CORRECTION("Sửa thông tin hành chính"),
    CREATION("Lập bổ sung hồ sơ"),
    MERGE("Gộp hồ sơ trùng"),
    CLOSURE("Đưa ra khỏi danh sách quản lý");

    private final String title;

    ProposalKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
