package vn.hososach.matching;

/**
 * A compared field and its levels. A pattern (comparison vector) packs the levels of one pair of people into an int, a
 * few bits a field; the highest value of a field's bits means "not comparable" and weighs nothing.
 */
public enum MatchField {
    NAME(
            4,
            "other",
            "given only",
            "middle other",
            "two slips",
            "slip in given",
            "family name other",
            "marks in conflict",
            "one slip",
            "middle missing",
            "marks lost",
            "no marks",
            "exact",
            "pet name",
            "pet name, other family",
            "given name alike"),
    BIRTH(
            4,
            "other",
            "year ±1",
            "same year",
            "two parts of three",
            "one digit or year off",
            "day and month swapped",
            "same year, one side vague",
            "same year, both vague",
            "exact"),
    NUMBER(
            3,
            "different",
            "unknown to the register",
            "suspect",
            "of the household",
            "one or two digits off",
            "old number equal",
            "equal"),
    CARD(2, "different", "one digit off", "equal"),
    PHONE(2, "different", "equal"),
    ADDRESS(
            3,
            "other commune",
            "place elsewhere",
            "other place",
            "same commune",
            "same place, other house",
            "same place",
            "same house"),
    MOTHER(2, "different", "alike", "equal"),
    FATHER(2, "different", "alike", "equal"),
    SEX(2, "different", "equal");

    private final int bits;
    private final String[] levels;

    MatchField(int bits, String... levels) {
        this.bits = bits;
        this.levels = levels;
    }

    private static final int[] SHIFT = new int[values().length];
    private static final int ALL_BITS;

    static {
        int shift = 0;
        for (MatchField field : values()) {
            SHIFT[field.ordinal()] = shift;
            shift += field.bits;
        }
        ALL_BITS = shift;
    }

    /** Bits of a whole pattern. */
    static int patternBits() {
        return ALL_BITS;
    }

    /** How many levels there are, "not comparable" not counted. */
    public int levels() {
        return levels.length;
    }

    /** What a level means, in a few words. */
    public String levelName(int level) {
        return level < levels.length ? levels[level] : "not comparable";
    }

    /** The value that stands for "not comparable". */
    public int missing() {
        return (1 << bits) - 1;
    }

    /** The level in a pattern. */
    public int in(int pattern) {
        return pattern >>> SHIFT[ordinal()] & missing();
    }

    /** The level at its place in a pattern. */
    int at(int level) {
        return level << SHIFT[ordinal()];
    }
}
