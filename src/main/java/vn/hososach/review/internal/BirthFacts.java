package vn.hososach.review.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of birth date and sex (rules C12 to C15, C17, C18). */
final class BirthFacts {

    /** Source: the record's birth date and the date of the review. */
    enum State {
        OK,
        MISSING,
        /** No date of the calendar, or the stand-in 01/01/1900. */
        INVALID,
        FUTURE,
        BEFORE_1900,
        OVER_120,
        OVER_105,
        YEAR_ONLY,
        /** Month and year are known, the day is not. */
        MONTH_ONLY,
        FIRST_OF_JANUARY,
        /** Month before day, and no other reading possible. */
        READABLE,
        /** A year of two digits: the century is not written. */
        AMBIGUOUS
    }

    /** Source: the record's birth date against the register's. */
    enum VsRegister {
        SAME,
        /** The record knows no more than the year, and it is the register's. */
        SAME_YEAR_ONLY,
        /** The record knows no more than month and year, and they are the register's. */
        SAME_MONTH_ONLY,
        /** 1 January of the register's year: perhaps only the year was known. */
        SAME_YEAR_FIRST_OF_JANUARY,
        SWAPPED,
        DIFFERENT,
        NO_REGISTER,
        NOT_CHECKED
    }

    /** Source: the record's sex against the list 1, 2, 3; column {@code ly_do_gioi_tinh} of the import explains a 3. */
    enum SexState {
        OK,
        UNEXPLAINED,
        MISSING,
        INVALID
    }

    /** Source: the record's sex against the register's. */
    enum SexVsRegister {
        SAME,
        DIFFERS,
        NO_REGISTER,
        NOT_CHECKED
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");
    private static final int FIRST_YEAR = 1900;

    private BirthFacts() {}

    static Enum<?>[] of(Subject s, Limits limits) {
        String birth = s.record().birthDate();
        return new Enum<?>[] {
            state(birth, s.today(), limits.of(Limits.Measure.AGE, 0)),
            vsRegister(birth, s.register() == null ? null : s.register().birthDate()),
            sexState(s),
            sexVsRegister(s)
        };
    }

    /** Whether the text is a canonical date of the calendar, of day, month or year precision. */
    static boolean isDate(@Nullable String text) {
        return text != null && (YEAR.matcher(text).matches() || isMonth(text) || isDay(text));
    }

    static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    /** The date meant by a text with the month before the day; null unless that is the only reading. */
    static @Nullable String iso(@Nullable String text) {
        Matcher m = MONTH_FIRST.matcher(text == null ? "" : text);
        if (!m.matches()) {
            return null;
        }
        String iso = "%s-%02d-%02d".formatted(m.group(3), Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        return Integer.parseInt(m.group(2)) > 12 && isDay(iso) ? iso : null;
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static State state(@Nullable String birth, LocalDate today, Limits.Range limits) {
        if (birth == null) {
            return State.MISSING;
        }
        if (!isDate(birth)) {
            return iso(birth) != null
                    ? State.READABLE
                    : SHORT_YEAR.matcher(birth).matches() ? State.AMBIGUOUS : State.INVALID;
        }
        if (birth.equals("1900-01-01")) {
            return State.INVALID;
        }
        boolean dayKnown = isDay(birth);
        LocalDate day = LocalDate.parse(dayKnown ? birth : isMonth(birth) ? birth + "-01" : birth + "-01-01");
        if (day.isAfter(today)) {
            return State.FUTURE;
        }
        int age = Period.between(day, today).getYears();
        if (day.getYear() < FIRST_YEAR) {
            return State.BEFORE_1900;
        }
        if (!limits.possible(age)) {
            return State.OVER_120;
        }
        if (!limits.usual(age)) {
            return State.OVER_105;
        }
        if (!dayKnown) {
            return isMonth(birth) ? State.MONTH_ONLY : State.YEAR_ONLY;
        }
        return birth.endsWith("-01-01") ? State.FIRST_OF_JANUARY : State.OK;
    }

    static VsRegister vsRegister(@Nullable String birth, @Nullable String register) {
        if (register == null || !isDate(register)) {
            return VsRegister.NO_REGISTER;
        }
        if (birth == null || !isDate(birth)) {
            return VsRegister.NOT_CHECKED;
        }
        if (birth.equals(register)) {
            return VsRegister.SAME;
        }
        if (birth.startsWith(register)) {
            return VsRegister.SAME;
        }
        if (register.startsWith(birth)) {
            return isMonth(birth) ? VsRegister.SAME_MONTH_ONLY : VsRegister.SAME_YEAR_ONLY;
        }
        boolean sameYear = birth.substring(0, 4).equals(register.substring(0, 4));
        return sameYear && isDay(birth) && isDay(register) ? ofTheYear(birth, register) : VsRegister.DIFFERENT;
    }

    /** Two days of one year. */
    private static VsRegister ofTheYear(String birth, String register) {
        boolean swapped = birth.substring(5, 7).equals(register.substring(8, 10))
                && birth.substring(8, 10).equals(register.substring(5, 7));
        if (swapped) {
            return VsRegister.SWAPPED;
        }
        return birth.endsWith("-01-01") ? VsRegister.SAME_YEAR_FIRST_OF_JANUARY : VsRegister.DIFFERENT;
    }

    private static SexState sexState(Subject s) {
        String sex = s.record().sex();
        if (sex == null) {
            return SexState.MISSING;
        }
        if (sex.equals("3")) {
            return s.background().extra().containsKey("ly_do_gioi_tinh") ? SexState.OK : SexState.UNEXPLAINED;
        }
        return sex.equals("1") || sex.equals("2") ? SexState.OK : SexState.INVALID;
    }

    private static SexVsRegister sexVsRegister(Subject s) {
        Subject.Person register = s.register();
        if (register == null || register.sex() == null) {
            return SexVsRegister.NO_REGISTER;
        }
        if (sexState(s) == SexState.MISSING || sexState(s) == SexState.INVALID) {
            return SexVsRegister.NOT_CHECKED;
        }
        return register.sex().equals(s.record().sex()) ? SexVsRegister.SAME : SexVsRegister.DIFFERS;
    }
}
