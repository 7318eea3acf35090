package vn.hososach.review.internal;

/** A number that a fact measures against and that is the same for everybody: decision {@code bounds}. */
enum Bound {
    /** Months without health event after which the old are reminded (L06). */
    CONTACT_LATE_MONTHS,
    /** Months without health event after which everybody is reminded, and the very old are verified (L05, L06). */
    CONTACT_LONG_MONTHS,
    /** Age of the old (L06, L13). */
    OLD_AGE,
    /** Age from which a long silence is verified (L05). */
    VERY_OLD_AGE,
    /** Age of the first school year (L13). */
    SCHOOL_AGE,
    /** Age of the identity card (L13). */
    CARD_AGE,
    /** Age of majority (L13, C38, C45 to C47). */
    ADULT_AGE,
    /** Days after such a birthday in which it is told (L13). */
    BIRTHDAY_DAYS,
    /** Days in which a new-born gets a record (L18). */
    NEWBORN_DAYS,
    /** Months a height stays fresh under two years (L09). */
    BODY_UNDER_2_MONTHS,
    /** The same under six years (L09). */
    BODY_UNDER_6_MONTHS,
    /** The same from six years (L09). */
    BODY_MONTHS,
    /** Months a blood pressure stays fresh (L10). */
    PRESSURE_MONTHS,
    /** The same with hypertension (L10). */
    PRESSURE_HYPERTENSIVE_MONTHS,
    /** Least mmHg between systolic and diastolic (C48). */
    PRESSURE_GAP,
    /** Tolerated between a written and a computed BMI (C43). */
    BMI_TOLERANCE,
    /** Months in which a visit is asked for (D24 to D26). */
    CHECK_UP_MONTHS,
    /** Least years between mother and child (C36). */
    MOTHER_MIN_YEARS,
    /** Most years between mother and child (C36). */
    MOTHER_MAX_YEARS,
    /** Least years between father and child (C36). */
    FATHER_MIN_YEARS,
    /** Most years between father and child (C36). */
    FATHER_MAX_YEARS,
    /** Most people who may share a telephone (C40). */
    PHONE_PEOPLE,
    /** Youngest holder of a pupil's card (C31). */
    PUPIL_FROM_AGE,
    /** Oldest holder of a student's card (C31). */
    PUPIL_TO_AGE,
    /** Age at which a child's card ends (C30, L08). */
    CHILD_CARD_AGE,
    /** Least days between two doses of a series (C55). */
    DOSE_DAYS,
    /** Most weeks of an open pregnancy (L12). */
    PREGNANCY_WEEKS,
    /** Youngest age of the reproductive block (C58, C61). */
    MOTHERHOOD_FROM_AGE,
    /** Oldest age of a pregnancy (C61). */
    MOTHERHOOD_TO_AGE,
    /** Days after its end in which a visit arrives (L16). */
    ARRIVAL_DAYS,
    /** Most cm between two heights of an adult (C45). */
    ADULT_HEIGHT_CM,
    /** Most cm a child may shrink (C46). */
    CHILD_SHRINK_CM,
    /** Days between weighings that are compared (C47). */
    ADULT_WEIGHT_DAYS,
    /** Most per cent between them (C47). */
    ADULT_WEIGHT_PERCENT
}
