package vn.hososach.campaign;

/** The phases of a commune's campaign, in order. */
public enum Phase {
    PREPARING("Chờ chiến dịch bắt đầu"),
    TRAINING("Tập huấn"),
    INTAKE("Tiếp nhận dữ liệu"),
    REVIEW("Rà soát tự động"),
    WORKING("Làm sạch dữ liệu"),
    SIGN_OFF("Chờ Chủ tịch xác nhận"),
    COMPLETED("Đã hoàn thành");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
