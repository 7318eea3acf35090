package vn.hososach.review.internal;

/** Facts of what other active records carry too (rules K14, K15, K16, K19, C40). */
final class PairFacts {

    /** Source: the values which more than one record of the reviewed communes carries. */
    enum Seen {
        YES,
        NO
    }

    private PairFacts() {}

    static Enum<?>[] of(Subject.Shared shared) {
        return new Enum<?>[] {
            seen(shared.personalId()),
            seen(shared.card()),
            seen(shared.person()),
            seen(shared.register()),
            seen(shared.twin())
        };
    }

    static Seen seen(boolean value) {
        return value ? Seen.YES : Seen.NO;
    }
}
