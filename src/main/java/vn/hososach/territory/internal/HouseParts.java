package vn.hososach.territory.internal;

import java.util.ArrayList;
import java.util.List;
import vn.hososach.text.VietnameseText;

/**
 * The parts at the beginning of an address that can only be house, lane or street: no unit's word stands in them. What
 * follows them repeats from house to house and need be read once.
 */
public final class HouseParts {

    private static final String LOOSE_ENDS = " .,;:-";

    /** By the text with every digit as 0: "Số 12 ngõ 5" says no more about units than "Số 40 ngõ 7". */
    private static final Places<Boolean> HOUSES = new Places<>();

    private HouseParts() {}

    /** Where the first part begins that may say more than house and street; 0 when that is the whole address. */
    public static int end(String text) {
        int end = 0;
        for (int comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
            if (text.indexOf(',', comma + 1) < 0 || !isHouse(text, end, comma)) {
                return end;
            }
            end = comma + 1;
        }
        return end;
    }

    private static boolean isHouse(String text, int from, int until) {
        boolean digit = false;
        char[] part = new char[until - from];
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '–' || c == ';' || c == '(' || c == ')') {
                return false;
            }
            boolean isDigit = c >= '0' && c <= '9';
            digit |= isDigit;
            part[i - from] = isDigit ? '0' : c;
        }
        return digit && HOUSES.of(new String(part), HouseParts::holdsNoUnit);
    }

    private static boolean holdsNoUnit(String text) {
        String part = text.strip();
        return !UnitWords.mayHoldUnits(part) && UnitWords.split(part).type().isEmpty();
    }

    /** These parts as a line, their loose ends cut. */
    public static String line(String text, int end) {
        List<String> parts = new ArrayList<>();
        for (String part : text.substring(0, end).split(",")) {
            String clean = VietnameseText.clean(part);
            int from = 0;
            int until = clean.length();
            while (from < until && clean.charAt(from) == ' ') {
                from++;
            }
            while (until > from && LOOSE_ENDS.indexOf(clean.charAt(until - 1)) >= 0) {
                until--;
            }
            if (until > from) {
                parts.add(clean.substring(from, until));
            }
        }
        return String.join(", ", parts);
    }
}
