package vn.hososach.population;

import java.time.OffsetDateTime;

/**
 * Something that was done with the list of hamlets.
 *
 * @param before the name of the hamlet it was done with
 * @param after its new name, or that of the hamlet it was put together with
 * @param moved people and records that followed
 * @param undoable whether it can be undone now: nothing later was done with the same hamlets
 */
public record HamletAct(
        long id,
        Kind kind,
        String before,
        String after,
        long moved,
        String actor,
        OffsetDateTime at,
        boolean undone,
        boolean undoable) {

    /** What can be done with a hamlet. */
    public enum Kind {
        ADD,
        RENAME,
        MERGE,
        CLOSE,
        REOPEN
    }

    /** What was done, in words. */
    public String inWords() {
        return switch (kind) {
            case ADD -> "Thêm " + before;
            case RENAME -> "Đổi tên " + before + " thành " + after;
            case MERGE -> "Gộp " + before + " vào " + after;
            case CLOSE -> "Đóng " + before;
            case REOPEN -> "Mở lại " + before;
        };
    }
}
