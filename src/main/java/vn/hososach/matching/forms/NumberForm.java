package vn.hososach.matching.forms;

/**
 * A personal number as compared. Digits only; lost leading zeros are put back where the result agrees with the person's
 * own sex and birth year (NĐ 137/2015: three digits of province, one of sex and century, two of the year, six running).
 *
 * @param value the number; 0 for none
 * @param kind what it is
 */
public record NumberForm(long value, Kind kind) {

    /** Kinds of numbers. */
    public enum Kind {
        NONE,
        /** Twelve digits that do not contradict the person's sex and birth year. */
        FITS,
        /** Twelve digits that contradict them: a relative's number or a typing error. */
        SUSPECT,
        /** An identity card's nine digits. */
        OLD,
        /** Neither. */
        ODD
    }

    private static final NumberForm NONE = new NumberForm(0, Kind.NONE);

    /**
     * Reads a number.
     *
     * @param sex 1 male, 2 female, 0 unknown
     * @param birth as {@link BirthForm}
     */
    public static NumberForm of(String raw, int sex, int birth) {
        long value = 0;
        int length = 0;
        boolean repeated = true;
        char first = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9' && length < 18) {
                value = value * 10 + c - '0';
                first = length == 0 ? c : first;
                repeated &= c == first;
                length++;
            }
        }
        return length == 0 || repeated && length != 12 || value == 0 || repeated
                ? NONE
                : ofDigits(value, length, sex, birth);
    }

    private static NumberForm ofDigits(long value, int length, int sex, int birth) {
        return switch (length) {
            case 12 -> new NumberForm(value, fits(value, sex, birth) ? Kind.FITS : Kind.SUSPECT);
            case 10, 11 ->
                agrees(value, sex, birth) ? new NumberForm(value, Kind.FITS) : new NumberForm(value, Kind.ODD);
            case 8, 9 -> new NumberForm(value, Kind.OLD);
            default -> new NumberForm(value, Kind.ODD);
        };
    }

    /** Nothing in the number speaks against this sex and birth year. */
    public static boolean fits(long number, int sex, int birth) {
        int mark = (int) (number / 100_000_000L % 10);
        boolean sexFits = sex == 0 || (mark % 2 == 0) == (sex == 1);
        return sexFits && (birth == 0 || yearOf(number) == BirthForm.year(birth));
    }

    /** As {@link #fits}, with something known to agree with. */
    private static boolean agrees(long number, int sex, int birth) {
        return birth != 0 && fits(number, sex, birth) && number / 1_000_000_000L <= 96;
    }

    /** Birth year told by the number. */
    public static int yearOf(long number) {
        int mark = (int) (number / 100_000_000L % 10);
        return 1900 + 100 * (mark / 2) + (int) (number / 1_000_000L % 100);
    }

    /**
     * How far two numbers of so many digits are apart: digits that differ, 1 for two neighbours exchanged.
     */
    public static int distance(long a, long b, int digits) {
        int differ = 0;
        int swapped = 0;
        long x = a;
        long y = b;
        int lastX = -1;
        int lastY = -1;
        for (int i = 0; i < digits; i++, x /= 10, y /= 10) {
            int dx = (int) (x % 10);
            int dy = (int) (y % 10);
            if (dx != dy) {
                differ++;
                if (dx == lastY && dy == lastX) {
                    swapped++;
                }
            }
            lastX = dx == dy ? -1 : dx;
            lastY = dx == dy ? -1 : dy;
        }
        return differ == 2 && swapped == 1 ? 1 : differ;
    }
}
