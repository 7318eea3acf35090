package vn.hososach.review.internal;

import java.util.Set;

/** Facts of what other active records carry too (rules K14 to K17, K19 to K21, C40). */
final class PairFacts {

    /** Source: the values which more than one record of the reviewed communes carries. */
    enum Seen {
        YES,
        NO
    }

    /** Source: records with the same number, and the register row of this one. */
    enum Number {
        NO,
        SHARED,
        /** The register has this number for this person and no second record of hers: the other record is the wrong one. */
        OWNER
    }

    private PairFacts() {}

    static Enum<?>[] of(Subject s) {
        Set<Mark> marks = s.shared().marks();
        return new Enum<?>[] {
            number(s),
            seen(marks.contains(Mark.CARD)),
            seen(marks.contains(Mark.PERSON)),
            seen(marks.contains(Mark.REGISTER)),
            seen(marks.contains(Mark.TWIN)),
            seen(marks.contains(Mark.YEAR)),
            seen(marks.contains(Mark.PHONE_BIRTH)),
            seen(marks.contains(Mark.CONFLICT))
        };
    }

    private static Number number(Subject s) {
        if (!s.shared().marks().contains(Mark.ID)) {
            return Number.NO;
        }
        boolean owner = s.register() != null
                && s.shared().link() == LinkBasis.Strength.STRONG
                && String.valueOf(s.record().personalId()).equals(s.register().personalId())
                && !s.shared().marks().contains(Mark.REGISTER);
        return owner ? Number.OWNER : Number.SHARED;
    }

    static Seen seen(boolean value) {
        return value ? Seen.YES : Seen.NO;
    }
}
