package vn.hososach.review.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Facts of register link and life status (rules D02, D03, L02, L03). */
final class LifeFacts {

    /** Source: whether the linking step found the person in the register. */
    enum Link {
        LINKED,
        NONE
    }

    /** Source: the register's status of the person. */
    enum Life {
        ALIVE,
        DECEASED,
        MOVED_OUT,
        MISSING,
        UNKNOWN
    }

    private LifeFacts() {}

    static Enum<?>[] of(Subject s) {
        return s.register() == null
                ? new Enum<?>[] {Link.NONE, Life.UNKNOWN}
                : new Enum<?>[] {Link.LINKED, life(s.register().status())};
    }

    /** The status of a register row; a word nobody knows is UNKNOWN. */
    static Life life(@Nullable String status) {
        return Arrays.stream(Life.values())
                .filter(l -> l.name().equals(status))
                .findFirst()
                .orElse(Life.UNKNOWN);
    }
}
