package vn.hososach.review.internal;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Facts of a missing field (rules D01, D08 to D10): for whom it counts, and whether the register has its value. */
final class CompletenessFacts {

    /** Source: the birth date of the register, else of the record (record-spec §2.1). */
    enum AgeGroup {
        UNDER_6,
        FROM_6_TO_13,
        FROM_14_TO_17,
        ADULT,
        UNKNOWN
    }

    /** Source: the decision {@code applicability}. */
    enum Need {
        /** Without it the record is not complete. */
        REQUIRED,
        /** It is taken over where the register has it; nobody is sent to ask. */
        EXPECTED,
        /** No source of the campaign carries it. */
        NOT_COLLECTED,
        NOT_APPLICABLE
    }

    /** Source: the register row of the person. */
    enum Source {
        REGISTER,
        NOBODY,
        /** The record has an address, but without house number and hamlet. */
        PARTIAL
    }

    private CompletenessFacts() {}

    static AgeGroup ageGroup(Subject s) {
        String registered = s.register() == null ? null : s.register().birthDate();
        return ageGroup(BirthFacts.isDate(registered) ? registered : s.record().birthDate(), s.today());
    }

    static AgeGroup ageGroup(@Nullable String birth, LocalDate today) {
        LocalDate day = Ages.date(birth);
        if (day == null) {
            return AgeGroup.UNKNOWN;
        }
        int age = Period.between(day, today).getYears();
        if (age < 6) {
            return AgeGroup.UNDER_6;
        }
        if (age < 14) {
            return AgeGroup.FROM_6_TO_13;
        }
        return age < 18 ? AgeGroup.FROM_14_TO_17 : AgeGroup.ADULT;
    }
}
