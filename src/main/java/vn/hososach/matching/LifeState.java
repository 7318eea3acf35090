package vn.hososach.matching;

/** What the register says became of a person. */
public enum LifeState {
    ALIVE,
    DECEASED,
    MOVED;

    /** Reads the register's word. */
    static LifeState of(String text) {
        return switch (text) {
            case "da_mat", "da_chet", "tu_vong", "DECEASED" -> DECEASED;
            case "chuyen_di", "da_chuyen_di", "MOVED_OUT" -> MOVED;
            default -> ALIVE;
        };
    }
}
