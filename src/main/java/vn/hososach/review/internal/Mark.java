package vn.hososach.review.internal;

import java.util.EnumSet;
import java.util.Set;

/** What other records and rows say about a record: one bit each, set by {@link MarkSql} for a whole run at once. */
enum Mark {
    /** Another active record carries the same personal id. */
    ID,
    /** Another active record carries the same card. */
    CARD,
    /** Another active record of the commune has the same name, birth date and sex, and the register does not tell them apart. */
    PERSON,
    /** Another active record is linked to the same register row. */
    REGISTER,
    /** Another active record of the commune has the same name, birth year and mother. */
    YEAR,
    /** Another active record has the same telephone number and birth date. */
    PHONE_BIRTH,
    /** Records of the same register row differ in sex or blood group. */
    CONFLICT,
    /** The father named is a woman in the register. */
    FATHER_SEX,
    /** An identity field was corrected without evidence. */
    NO_EVIDENCE,
    /** The record was created without a reason. */
    NO_REASON,
    /** The register has somebody else of this household, family name and birth date. */
    TWIN,
    /** The household of the register has no head, or several. */
    HEADS,
    /** The mother named is a man in the register. */
    MOTHER_SEX;

    int bit() {
        return 1 << ordinal();
    }

    static Set<Mark> of(int bits) {
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : values()) {
            if ((bits & mark.bit()) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
