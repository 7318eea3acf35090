package vn.hososach.ui.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A birth date as people type it: day/month/year, month/year or the bare year when only that is known. */
final class TypedDate {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern MONTH = Pattern.compile("(?:tháng )?(\\d{1,2})[/.-](\\d{4})");
    private static final int OLDEST_YEARS = 130;

    private TypedDate() {}

    /** The stored form (yyyy-MM-dd, yyyy-MM or yyyy); empty when it is no such date, in the future, or too long ago. */
    static Optional<String> stored(String typed, LocalDate today) {
        String text = typed.strip();
        try {
            if (text.matches("\\d{4}")) {
                return possible(LocalDate.of(Integer.parseInt(text), 1, 1), today)
                        ? Optional.of(text)
                        : Optional.empty();
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                YearMonth known = YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
                return possible(known.atDay(1), today) ? Optional.of(known.toString()) : Optional.empty();
            }
            LocalDate date = LocalDate.parse(text.replace('-', '/').replace('.', '/'), TYPED);
            return possible(date, today) ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean possible(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST_YEARS));
    }
}
