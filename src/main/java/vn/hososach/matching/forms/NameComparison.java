package vn.hososach.matching.forms;

/**
 * Compares two names by syllables and says which kind of difference it is (linkage design §4.3). Kinds are ordered from
 * another person's name to the same one.
 */
public final class NameComparison {

    /** Levels; the number is the level in a pattern. */
    public static final int OTHER = 0;

    public static final int GIVEN_ONLY = 1;
    public static final int MIDDLE_OTHER = 2;
    public static final int TWO_SLIPS = 3;
    public static final int SLIP_IN_GIVEN = 4;
    public static final int SURNAME_OTHER = 5;
    public static final int MARKS_CONFLICT = 6;
    public static final int SLIP = 7;
    public static final int MIDDLE_MISSING = 8;
    public static final int MARKS_LOST = 9;
    public static final int NO_MARKS = 10;
    public static final int EXACT = 11;
    public static final int PET_NAME = 12;
    public static final int PET_NAME_OTHER = 13;
    /** One slip apart, but both are given names in use: Lan and Lam, Hoa and Hoan. */
    public static final int GIVEN_ALIKE = 14;

    private static final long ONE_LETTER = 0xFF;

    private final NameBook names;

    public NameComparison(NameBook names) {
        this.names = names;
    }

    /** Level of two names by their numbers in the book. */
    public int level(int a, int b) {
        if (a == b) {
            return names.isGivenKnown(a) ? EXACT : PET_NAME;
        }
        if (!names.isGivenKnown(a) || !names.isGivenKnown(b)) {
            return names.surname(a) == names.surname(b) ? PET_NAME : PET_NAME_OTHER;
        }
        int lengthA = names.length(a);
        int lengthB = names.length(b);
        if (names.foldNumber(a) == names.foldNumber(b)) {
            return lengthA == lengthB ? sameFold(a, b, lengthA) : NO_MARKS;
        }
        if (lengthA == lengthB) {
            return sameLength(a, b, lengthA);
        }
        return lengthA > lengthB ? otherLength(a, b) : otherLength(b, a);
    }

    /** Where marks differ: lost on one side altogether, lost in some syllables, or in conflict. */
    private int sameFold(int a, int b, int length) {
        boolean marksA = false;
        boolean marksB = false;
        boolean conflict = false;
        boolean same = true;
        for (int i = 0; i < length; i++) {
            boolean markedA = names.isMarked(a, i);
            boolean markedB = names.isMarked(b, i);
            marksA |= markedA;
            marksB |= markedB;
            same &= names.exact(a, i) == names.exact(b, i);
            conflict |= markedA && markedB && names.exact(a, i) != names.exact(b, i);
        }
        if (same) {
            return EXACT;
        }
        if (conflict) {
            return MARKS_CONFLICT;
        }
        return marksA && marksB ? MARKS_LOST : NO_MARKS;
    }

    private int sameLength(int a, int b, int length) {
        if (names.foldId(a, length - 1) != names.foldId(b, length - 1) && !isSlip(a, length - 1, b, length - 1)) {
            return OTHER;
        }
        int slips = 0;
        int others = 0;
        int slipAt = -1;
        int otherAt = -1;
        for (int i = 0; i < length; i++) {
            if (names.foldId(a, i) != names.foldId(b, i)) {
                if (isSlip(a, i, b, i)) {
                    slips++;
                    slipAt = i;
                } else {
                    others++;
                    otherAt = i;
                }
            }
        }
        int last = length - 1;
        if (others == 0) {
            return slips > 1 ? TWO_SLIPS : slipAt == last ? slipInGiven(a, b, last) : SLIP;
        }
        if (others == 1 && slipAt == last) {
            return OTHER;
        }
        if (others > 1 || slips > 0) {
            return slipAt == last ? OTHER : GIVEN_ONLY;
        }
        return otherAt == 0 ? SURNAME_OTHER : MIDDLE_OTHER;
    }

    private int slipInGiven(int a, int b, int last) {
        boolean names = this.names.isUsualGiven(a) && this.names.isUsualGiven(b);
        return names && this.names.sound(a, last) != this.names.sound(b, last) ? GIVEN_ALIKE : SLIP_IN_GIVEN;
    }

    /** The longer name holds the shorter one's syllables in order, with the same ends: a middle name is missing. */
    private int otherLength(int longer, int shorter) {
        int n = names.length(shorter);
        int m = names.length(longer);
        int at = 0;
        int slips = 0;
        for (int i = 0; i < m && at < n; i++) {
            if (names.foldId(longer, i) == names.foldId(shorter, at)) {
                at++;
            } else if (i == m - n + at && isSlip(longer, i, shorter, at)) {
                at++;
                slips++;
            }
        }
        boolean sameGiven = names.foldId(longer, m - 1) == names.foldId(shorter, n - 1);
        if (at == n && n > 1) {
            boolean sameSurname = names.foldId(longer, 0) == names.foldId(shorter, 0);
            if (sameSurname && slips == 0 && sameGiven) {
                return MIDDLE_MISSING;
            }
            if (sameSurname && slips == 0 && n >= 3) {
                // a pet name behind the whole name
                return MIDDLE_MISSING;
            }
            return slips <= 1 && sameSurname ? TWO_SLIPS : sameGiven ? GIVEN_ONLY : OTHER;
        }
        return sameGiven ? GIVEN_ONLY : OTHER;
    }

    private boolean isSlip(int a, int i, int b, int j) {
        if (names.sound(a, i) == names.sound(b, j)) {
            return true;
        }
        long x = names.letters(a, i);
        long y = names.letters(b, j);
        return x > ONE_LETTER && y > ONE_LETTER && EditDistance.atMostOne(x, y);
    }
}
