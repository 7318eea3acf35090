package vn.hososach.matching;

import vn.hososach.text.VietnameseText;

/** What the register says became of a person. */
public enum LifeState {
    ALIVE,
    DECEASED,
    MOVED;

    /** Reads the register's word: a code of ours or of the file, or what officials write. */
    static LifeState of(String text) {
        if (text.isEmpty() || text.equals("dang_song")) {
            return ALIVE;
        }
        return switch (VietnameseText.nameKey(text).replace(' ', '_')) {
            case "da_mat", "mat", "da_chet", "chet", "tu_vong", "da_tu_vong", "deceased" -> DECEASED;
            case "chuyen_di", "da_chuyen_di", "da_chuyen", "chuyen_noi_o", "moved_out" -> MOVED;
            default -> ALIVE;
        };
    }
}
