package vn.hososach.review.internal;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The birth date that ages are counted from: the register's, else the record's; of a year or month alone, its middle. */
final class Ages {

    private Ages() {}

    static @Nullable LocalDate born(Subject s) {
        LocalDate registered = s.register() == null ? null : date(s.register().birthDate());
        return registered == null ? date(s.record().birthDate()) : registered;
    }

    static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || !BirthFacts.isDate(text)) {
            return null;
        }
        return LocalDate.parse(text.length() == 4 ? text + "-07-01" : BirthFacts.isMonth(text) ? text + "-15" : text);
    }

    /** Whole years on this day; -1 where nobody knows. */
    static int years(Subject s) {
        return years(born(s), s.today());
    }

    static int years(@Nullable LocalDate born, LocalDate on) {
        return born == null || born.isAfter(on) ? -1 : Period.between(born, on).getYears();
    }
}
