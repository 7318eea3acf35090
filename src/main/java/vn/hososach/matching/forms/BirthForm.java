package vn.hososach.matching.forms;

/**
 * A birth date as one int, {@code yyyymmdd}; {@code yyyy0000} when only the year is known, 0 when nothing is. 01/01 is
 * kept as a day but counts as weak: every twentieth record carries it instead of an unknown day.
 */
public final class BirthForm {

    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2035;

    private BirthForm() {}

    /** Reads day first or year first, with any separators; impossible and placeholder dates are empty. */
    public static int of(String raw) {
        int[] parts = new int[3];
        int[] lengths = new int[3];
        int n = numbers(raw, parts, lengths);
        if (n == 1) {
            return single(parts[0], lengths[0]);
        }
        if (n == 2) {
            return lengths[1] == 4 ? packed(parts[1], 0, 0) : lengths[0] == 4 ? packed(parts[0], 0, 0) : 0;
        }
        if (n == 3) {
            return lengths[0] == 4 ? packed(parts[0], parts[1], parts[2]) : packed(parts[2], parts[1], parts[0]);
        }
        return 0;
    }

    /** Numbers of the text, three at most: a time of day behind the date is left. */
    private static int numbers(String raw, int[] parts, int[] lengths) {
        int n = 0;
        for (int i = 0; i < raw.length() && n < 3; ) {
            int start = i;
            int value = 0;
            while (i < raw.length() && raw.charAt(i) >= '0' && raw.charAt(i) <= '9' && i - start < 8) {
                value = value * 10 + raw.charAt(i++) - '0';
            }
            if (i > start) {
                parts[n] = value;
                lengths[n++] = i - start;
            } else {
                i++;
            }
        }
        return n;
    }

    private static int single(int value, int length) {
        if (length == 4) {
            return packed(value, 0, 0);
        }
        if (length != 8) {
            return 0;
        }
        boolean yearFirst = value / 10000 >= FIRST_YEAR && value / 10000 <= LAST_YEAR && value / 100 % 100 <= 12;
        return yearFirst
                ? packed(value / 10000, value / 100 % 100, value % 100)
                : packed(value % 10000, value / 10000 % 100, value / 1000000);
    }

    private static int packed(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return 0;
        }
        if (month > 12 && day <= 12 && day > 0) {
            return packed(year, day, month);
        }
        boolean whole = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return year * 10000 + (whole ? month * 100 + day : 0);
    }

    public static int year(int birth) {
        return birth / 10000;
    }

    public static int month(int birth) {
        return birth / 100 % 100;
    }

    public static int day(int birth) {
        return birth % 100;
    }

    /** A day that tells somebody apart: known and not the first of January. */
    public static boolean isPrecise(int birth) {
        int day = birth % 10000;
        return day != 0 && day != 101;
    }
}
