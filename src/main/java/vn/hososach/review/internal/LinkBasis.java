package vn.hososach.review.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** On what ground a record was linked to a row of the register. */
enum LinkBasis {
    /** The record was made from the register row. */
    CREATED(Strength.STRONG),
    /** Somebody at the station said so. */
    BY_HAND(Strength.STRONG),
    NUMBER(Strength.STRONG),
    OLD_NUMBER(Strength.STRONG),
    NUMBER_REPAIRED(Strength.STRONG),
    NAME_BIRTH_SEX(Strength.STRONG),
    NAME_BIRTH(Strength.WEAK),
    NAME_SWAPPED(Strength.WEAK),
    NAME_YEAR_MOTHER(Strength.WEAK),
    NAME_YEAR_ONLY(Strength.WEAK),
    /** In another commune of the city, and nobody else there is like it. */
    NAME_BIRTH_SEX_ELSEWHERE(Strength.WEAK),
    /** Another record with the same card or number is linked already, and name or birth date agree. */
    SAME_CARD(Strength.WEAK),
    /** A child under another name: same birth date and mother. */
    BIRTH_MOTHER(Strength.WEAK),
    /** Enough agrees although no exact rule holds ({@link SimilarPerson}). */
    SIMILAR(Strength.WEAK);

    /** Source: the basis. What follows from a weak link is proposed to the station, never done by itself. */
    enum Strength {
        STRONG,
        WEAK,
        NONE
    }

    private final Strength strength;

    LinkBasis(Strength strength) {
        this.strength = strength;
    }

    /** How far the link stored under this basis can be trusted; a word nobody knows is weak. */
    static Strength strengthOf(@Nullable String basis) {
        if (basis == null) {
            return Strength.NONE;
        }
        return Arrays.stream(values())
                .filter(b -> b.name().equals(basis))
                .map(b -> b.strength)
                .findFirst()
                .orElse(Strength.WEAK);
    }
}
