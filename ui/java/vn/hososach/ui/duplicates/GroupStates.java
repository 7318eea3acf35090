package vn.hososach.ui.duplicates;

import vn.hososach.ui.frame.Badge;

/** The states of groups and merges in words. */
final class GroupStates {

    private GroupStates() {}

    static String title(String status) {
        return switch (status) {
            case "OPEN" -> "Chờ đối chiếu";
            case "PROPOSED" -> "Chờ duyệt";
            case "MERGED" -> "Đã gộp";
            case "SEPARATE" -> "Giữ riêng";
            case "DISSOLVED" -> "Không còn nghi trùng";
            case "RETURNED" -> "Trả lại";
            case "UNDONE" -> "Đã hoàn tác";
            default -> status;
        };
    }

    static Badge badge(String status) {
        Badge.Tone tone =
                switch (status) {
                    case "MERGED", "SEPARATE" -> Badge.Tone.DONE;
                    case "PROPOSED" -> Badge.Tone.INFO;
                    case "RETURNED", "UNDONE" -> Badge.Tone.DOUBT;
                    default -> Badge.Tone.QUIET;
                };
        return new Badge(tone, title(status));
    }
}
