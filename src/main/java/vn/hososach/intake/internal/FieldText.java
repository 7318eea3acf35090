package vn.hososach.intake.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/**
 * Brings dates and coded words of files into the form in which records hold them. What cannot be read stays as it
 * came: the review finds it and a person decides, nothing is lost.
 */
final class FieldText {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: +\\d{1,2}:.*)?");
    private static final Pattern IN_WORDS = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final Pattern PACKED_DAY_FIRST = Pattern.compile("([0-3]\\d)([01]\\d)((?:19|20)\\d{2})");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("(\\d{4,12})[.,]0+");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[T ]\\d.*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}(?:\\d{2})?)?");
    /** The day is unknown: left out, or zeros or dashes in its place. */
    private static final Pattern MONTH = Pattern.compile("(?:[0_?xX*-]{1,2}[/.-])?(\\d{1,2})[/.-]((?:18|19|20)\\d{2})");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:18|19|20)\\d{2})[/.-](\\d{1,2})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?:thang )?(\\d{1,2})(?: nam |[/.-])(\\d{4})");
    private static final Pattern YEAR =
            Pattern.compile("(?:[0_?xX*-]{0,2}[/.-][0_?xX*-]{0,2}[/.-])?((?:18|19|20)\\d{2})");

    /** 31/12/2049. */
    private static final int LAST_SERIAL = 54_788;

    private FieldText() {}

    /** Blank becomes null. */
    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy} when the day, or the month too, is unknown; anything else unchanged. */
    static @Nullable String date(@Nullable String text) {
        String value = blankToNull(text);
        if (value == null) {
            return null;
        }
        if (value.length() == 10 && value.charAt(4) == '-' && bornOn(value) != null) {
            return value;
        }
        if (value.length() == 10 && value.charAt(2) == '/' && value.charAt(5) == '/') {
            String turned = value.substring(6) + '-' + value.substring(3, 5) + '-' + value.substring(0, 2);
            if (bornOn(turned) != null) {
                return turned;
            }
        }
        Matcher m = DAY_FIRST.matcher(value);
        if (m.matches()) {
            return date(value, m.group(3), m.group(2), m.group(1));
        }
        m = WHOLE_DECIMAL.matcher(value);
        return otherForm(m.matches() ? m.group(1) : value);
    }

    private static String otherForm(String value) {
        Matcher m = YEAR_FIRST.matcher(value);
        if (m.matches()) {
            return date(value, m.group(1), m.group(2), m.group(3));
        }
        m = YEAR.matcher(value);
        if (m.matches()) {
            return m.group(1);
        }
        m = MONTH.matcher(value);
        if (m.matches()) {
            return month(value, m.group(2), m.group(1));
        }
        m = YEAR_AND_MONTH.matcher(value);
        if (m.matches()) {
            return month(value, m.group(1), m.group(2));
        }
        if (value.length() == 5 && digits(value, 0, 5) && value.charAt(0) != '0') {
            return serial(Integer.parseInt(value), value);
        }
        m = PACKED.matcher(value);
        String packed = m.matches() ? date(value, m.group(1), m.group(2), m.group(3)) : value;
        m = PACKED_DAY_FIRST.matcher(packed);
        if (m.matches()) {
            return date(value, m.group(3), m.group(2), m.group(1));
        }
        return value.length() < 8 || value.indexOf(' ') < 0 ? packed : inWords(VietnameseText.nameKey(value), packed);
    }

    private static String inWords(String key, String original) {
        Matcher day = IN_WORDS.matcher(key);
        if (day.matches()) {
            return date(original, day.group(3), day.group(2), day.group(1));
        }
        Matcher month = MONTH_IN_WORDS.matcher(key);
        return month.matches() ? month(original, month.group(2), month.group(1)) : original;
    }

    private static String month(String original, String year, String month) {
        int m = Integer.parseInt(month);
        return m == 0 ? year : m <= 12 ? year + (m < 10 ? "-0" : "-") + m : original;
    }

    /** A spreadsheet's count of days, of people living now; 30784 is 12/04/1984. */
    private static String serial(int days, String original) {
        return days <= LAST_SERIAL ? LocalDate.of(1899, 12, 30).plusDays(days).toString() : original;
    }

    /** The day of a date in our form, the first day of it where only year or month is known; null for anything else. */
    static @Nullable String bornOn(@Nullable String date) {
        if (date == null || !digits(date, 0, 4) || date.startsWith("0000")) {
            return null;
        }
        if (date.length() == 4) {
            return date + "-01-01";
        }
        if (date.length() == 7) {
            return bornOn(date + "-01");
        }
        if (date.length() != 10
                || date.charAt(4) != '-'
                || date.charAt(7) != '-'
                || !digits(date, 5, 7)
                || !digits(date, 8, 10)) {
            return null;
        }
        int month = number(date, 5);
        int day = number(date, 8);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day
                        <= YearMonth.of(number(date, 0) * 100 + number(date, 2), month)
                                .lengthOfMonth();
        return exists ? date : null;
    }

    private static boolean digits(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static String date(String original, String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (d == 0) {
            return month(original, year, month);
        }
        try {
            return LocalDate.of(Integer.parseInt(year), m, d).toString();
        } catch (DateTimeException e) {
            return original;
        }
    }

    /** 1 male, 2 female, 3 undetermined (QĐ 130 table 1); anything else unchanged. */
    static @Nullable String sex(@Nullable String text) {
        String value = blankToNull(text);
        if (value == null) {
            return null;
        }
        return switch (Header.key(value)) {
            case "nam", "1", "m", "male", "trai", "nam gioi", "01" -> "1";
            case "nu", "2", "f", "female", "gai", "nu gioi", "02" -> "2";
            case "khong xac dinh", "chua xac dinh", "3" -> "3";
            default -> value;
        };
    }

    /** State of a resident in the register; unknown words become UNKNOWN. */
    static @Nullable String lifeStatus(@Nullable String text) {
        String value = blankToNull(text);
        return switch (value == null ? "" : Header.key(value)) {
            case "dang song", "song", "dang cu tru", "" -> "ALIVE";
            case "da mat", "tu vong", "da tu vong", "chet", "da chet" -> "DECEASED";
            case "chuyen di", "da chuyen di", "chuyen noi khac" -> "MOVED_OUT";
            case "mat tich" -> "MISSING";
            default -> "UNKNOWN";
        };
    }

    /** State of a record in the export; unknown words mean that it is managed. */
    static @Nullable String recordStatus(@Nullable String text) {
        String value = blankToNull(text);
        return switch (value == null ? "" : Header.key(value)) {
            case "da tu vong", "tu vong", "da mat", "chet", "da chet" -> "DECEASED";
            case "da chuyen di", "chuyen di", "chuyen noi khac" -> "MOVED_OUT";
            default -> "ACTIVE";
        };
    }
}
