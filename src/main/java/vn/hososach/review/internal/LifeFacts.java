package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts of register link, life status and sign of life (rules D02, D03, L02 to L06, L13, L18, L19). */
final class LifeFacts {

    /** Source: whether the linking step found the person in the register. */
    enum Link {
        LINKED,
        NONE
    }

    /** Source: the register's status of the person. */
    enum Life {
        ALIVE,
        DECEASED,
        MOVED_OUT,
        MISSING,
        UNKNOWN
    }

    /** Source: the commune that manages the record against the register's, for a strong link. */
    enum Place {
        SAME,
        ELSEWHERE,
        NOT_CHECKED
    }

    /** Source: the last visit, dose or measurement; somebody without any has not been fed yet, and is unknown. */
    enum Contact {
        UNKNOWN,
        RECENT,
        LATE,
        LONG_AGO
    }

    /** Source: the birth date of the register, else of the record. */
    enum AgeBand {
        YOUNGER,
        OLD,
        VERY_OLD,
        UNKNOWN
    }

    /** Source: events after the register's date of death. */
    enum Later {
        NONE,
        LATER
    }

    /** Source: a 6th, 14th, 18th or 60th birthday in the last days. */
    enum Threshold {
        NONE,
        PASSED
    }

    /** Source: the register's birth date of somebody without record; newborn is under one year. */
    enum Newborn {
        NO,
        IN_TERM,
        OVERDUE
    }

    private static final List<Bound> OBLIGATIONS =
            List.of(Bound.SCHOOL_AGE, Bound.CARD_AGE, Bound.ADULT_AGE, Bound.OLD_AGE);

    private LifeFacts() {}

    static Enum<?>[] of(Subject s, Bounds bounds) {
        Subject.Person register = s.register();
        return new Enum<?>[] {
            register == null ? Link.NONE : Link.LINKED,
            register == null ? Life.UNKNOWN : life(register.status()),
            place(s),
            contact(s, bounds),
            ageBand(Ages.years(s), bounds),
            later(s),
            threshold(Ages.born(s), s.today(), bounds)
        };
    }

    /** The status of a register row; a word nobody knows is UNKNOWN. */
    static Life life(@Nullable String status) {
        return Arrays.stream(Life.values())
                .filter(l -> l.name().equals(status))
                .findFirst()
                .orElse(Life.UNKNOWN);
    }

    private static Place place(Subject s) {
        if (s.register() == null || s.shared().link() != LinkBasis.Strength.STRONG) {
            return Place.NOT_CHECKED;
        }
        return s.register().commune().equals(s.record().commune()) ? Place.SAME : Place.ELSEWHERE;
    }

    private static Contact contact(Subject s, Bounds bounds) {
        LocalDate last = s.background().events().stream()
                .map(HealthEvent::on)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (last == null) {
            return Contact.UNKNOWN;
        }
        if (last.isBefore(s.today().minusMonths(bounds.whole(Bound.CONTACT_LONG_MONTHS)))) {
            return Contact.LONG_AGO;
        }
        return last.isBefore(s.today().minusMonths(bounds.whole(Bound.CONTACT_LATE_MONTHS)))
                ? Contact.LATE
                : Contact.RECENT;
    }

    private static AgeBand ageBand(int age, Bounds bounds) {
        if (age < 0) {
            return AgeBand.UNKNOWN;
        }
        if (age >= bounds.value(Bound.VERY_OLD_AGE)) {
            return AgeBand.VERY_OLD;
        }
        return age >= bounds.value(Bound.OLD_AGE) ? AgeBand.OLD : AgeBand.YOUNGER;
    }

    private static Later later(Subject s) {
        LocalDate died = s.register() == null ? null : Ages.date(s.register().deathDate());
        return died != null && s.background().events().stream().anyMatch(e -> e.on() != null && e.on().isAfter(died))
                ? Later.LATER
                : Later.NONE;
    }

    static Threshold threshold(@Nullable LocalDate born, LocalDate today, Bounds bounds) {
        int age = Ages.years(born, today);
        boolean birthday = age >= 0 && Ages.years(born, today.minusDays(bounds.whole(Bound.BIRTHDAY_DAYS))) < age;
        return birthday && OBLIGATIONS.stream().anyMatch(a -> bounds.value(a) == age)
                ? Threshold.PASSED
                : Threshold.NONE;
    }

    static Newborn newborn(@Nullable LocalDate born, LocalDate today, Bounds bounds) {
        if (born == null || born.isBefore(today.minusYears(1)) || born.isAfter(today)) {
            return Newborn.NO;
        }
        return born.isBefore(today.minusDays(bounds.whole(Bound.NEWBORN_DAYS))) ? Newborn.OVERDUE : Newborn.IN_TERM;
    }
}
