package vn.hososach.review.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of birth date and sex (rules C12 to C15, C17, C18). */
final class BirthFacts {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int OLDEST = 120;
    private static final int VERY_OLD = 105;

    private BirthFacts() {}

    static String[] of(Subject s) {
        String birth = s.record().birthDate();
        return new String[] {
            state(birth, s.today()),
            vsRegister(birth, s.register() == null ? null : s.register().birthDate()),
            sexState(s.record().sex()),
            sexVsRegister(s)
        };
    }

    /** Whether the text is a canonical date, of day or of year precision. */
    static boolean isDate(@Nullable String text) {
        return text != null
                && (DAY.matcher(text).matches() || YEAR.matcher(text).matches());
    }

    private static boolean isDay(@Nullable String text) {
        return text != null && DAY.matcher(text).matches();
    }

    private static String state(@Nullable String birth, LocalDate today) {
        if (birth == null) {
            return "MISSING";
        }
        if (!isDate(birth)) {
            return "INVALID";
        }
        LocalDate day = isDay(birth) ? LocalDate.parse(birth) : LocalDate.of(Integer.parseInt(birth), 1, 1);
        if (day.isAfter(today)) {
            return "FUTURE";
        }
        if (birth.equals("1900-01-01")) {
            return "INVALID";
        }
        int age = Period.between(day, today).getYears();
        if (age > OLDEST || day.getYear() < 1900) {
            return "TOO_OLD";
        }
        if (age > VERY_OLD) {
            return "OVER_105";
        }
        if (!isDay(birth)) {
            return "YEAR_ONLY";
        }
        return birth.endsWith("-01-01") ? "FIRST_OF_JANUARY" : "OK";
    }

    /** SAME, SAME_YEAR_ONLY (the record knows no more than the year), SWAPPED, DIFFERENT, NOT_CHECKED or NO_REGISTER. */
    static String vsRegister(@Nullable String birth, @Nullable String register) {
        if (register == null) {
            return "NO_REGISTER";
        }
        if (!isDate(birth)) {
            return "NOT_CHECKED";
        }
        if (birth.equals(register)) {
            return "SAME";
        }
        boolean sameYear = birth.substring(0, 4).equals(register.substring(0, Math.min(4, register.length())));
        if (!isDay(register)) {
            return sameYear ? "SAME" : "DIFFERENT";
        }
        if (!isDay(birth)) {
            return sameYear ? "SAME_YEAR_ONLY" : "DIFFERENT";
        }
        boolean swapped = sameYear
                && birth.substring(5, 7).equals(register.substring(8, 10))
                && birth.substring(8, 10).equals(register.substring(5, 7));
        return swapped ? "SWAPPED" : "DIFFERENT";
    }

    private static String sexState(@Nullable String sex) {
        if (sex == null) {
            return "MISSING";
        }
        return sex.matches("[123]") ? "OK" : "INVALID";
    }

    private static String sexVsRegister(Subject s) {
        if (s.register() == null || s.register().sex() == null) {
            return "NO_REGISTER";
        }
        String sex = s.record().sex();
        if (sex == null || !sex.matches("[123]")) {
            return "NOT_CHECKED";
        }
        return sex.equals(s.register().sex()) ? "SAME" : "DIFFERS";
    }
}
