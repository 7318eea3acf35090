package vn.hososach.ui.calibration;

/** The routes of the table {@code match-classification} in words. */
final class RouteWords {

    private RouteWords() {}

    static String title(String route) {
        return switch (route) {
            case "AUTOMATIC" -> "Tự động";
            case "AUTOMATIC_SAMPLE" -> "Tự động, lấy mẫu";
            case "STEWARD" -> "Cán bộ trạm";
            case "POLICE" -> "Công an xã";
            case "CLOSURE" -> "Đóng hồ sơ";
            default -> route;
        };
    }
}
