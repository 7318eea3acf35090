package vn.hososach.review.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * On what ground a record was linked to a row of the register: somebody said so, or the matcher did and routed the link by
 * the table {@code match-classification}.
 */
enum LinkBasis {
    /** The record was made from the register row. */
    CREATED(Strength.STRONG),
    /** Somebody at the station said so. */
    BY_HAND(Strength.STRONG),
    /** The matcher is sure: no person needs to look. */
    AUTOMATIC(Strength.STRONG),
    /** The matcher is sure of the person, whom the register knows to be dead or gone. */
    CLOSURE(Strength.STRONG),
    /** The matcher is nearly sure; some of these links are looked at afterwards. */
    AUTOMATIC_SAMPLE(Strength.WEAK),
    /** Likely; a person of the station decides. */
    STEWARD(Strength.WEAK),
    /** Likely, but a number contradicts: the police decide. */
    POLICE(Strength.WEAK);

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
