package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Arrays;
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
        OVER_12_MONTHS,
        OVER_24_MONTHS
    }

    /** Source: the birth date of the register, else of the record. */
    enum AgeBand {
        UNDER_60,
        FROM_60,
        FROM_100,
        UNKNOWN
    }

    /** Source: events after the register's date of death. */
    enum Later {
        NONE,
        LATER
    }

    /** Source: a 6th, 14th, 18th or 60th birthday in the last seven days. */
    enum Threshold {
        NONE,
        PASSED
    }

    /** Source: the register's birth date of somebody without record; newborn is under one year. */
    enum Newborn {
        NO,
        WITHIN_7_DAYS,
        OVER_7_DAYS
    }

    private static final int[] OBLIGATIONS = {6, 14, 18, 60};
    private static final int WEEK = 7;
    private static final int OLD = 60;
    private static final int VERY_OLD = 100;

    private LifeFacts() {}

    static Enum<?>[] of(Subject s) {
        Subject.Person register = s.register();
        return new Enum<?>[] {
            register == null ? Link.NONE : Link.LINKED,
            register == null ? Life.UNKNOWN : life(register.status()),
            place(s),
            contact(s),
            ageBand(Ages.years(s)),
            later(s),
            threshold(Ages.born(s), s.today())
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

    private static Contact contact(Subject s) {
        LocalDate last = s.background().events().stream()
                .map(HealthEvent::on)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (last == null) {
            return Contact.UNKNOWN;
        }
        if (last.isBefore(s.today().minusMonths(24))) {
            return Contact.OVER_24_MONTHS;
        }
        return last.isBefore(s.today().minusMonths(12)) ? Contact.OVER_12_MONTHS : Contact.RECENT;
    }

    private static AgeBand ageBand(int age) {
        if (age < 0) {
            return AgeBand.UNKNOWN;
        }
        return age >= VERY_OLD ? AgeBand.FROM_100 : age >= OLD ? AgeBand.FROM_60 : AgeBand.UNDER_60;
    }

    private static Later later(Subject s) {
        LocalDate died = s.register() == null ? null : Ages.date(s.register().deathDate());
        return died != null && s.background().events().stream().anyMatch(e -> e.on() != null && e.on().isAfter(died))
                ? Later.LATER
                : Later.NONE;
    }

    static Threshold threshold(@Nullable LocalDate born, LocalDate today) {
        int age = Ages.years(born, today);
        boolean birthday = age >= 0 && Ages.years(born, today.minusDays(WEEK)) < age;
        return birthday && Arrays.stream(OBLIGATIONS).anyMatch(a -> a == age) ? Threshold.PASSED : Threshold.NONE;
    }

    static Newborn newborn(@Nullable LocalDate born, LocalDate today) {
        if (born == null || born.isBefore(today.minusYears(1)) || born.isAfter(today)) {
            return Newborn.NO;
        }
        return born.isBefore(today.minusDays(WEEK)) ? Newborn.OVER_7_DAYS : Newborn.WITHIN_7_DAYS;
    }
}
