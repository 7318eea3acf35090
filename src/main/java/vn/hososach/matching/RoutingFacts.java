package vn.hososach.matching;

import vn.hososach.matching.forms.NameComparison;

/**
 * What the routing table asks about a pair. Words in capitals are the values of the table's columns.
 *
 * @param weight bits, rounded down
 * @param gap bits by which the second-best candidate is behind, {@value #ALONE} when there is none
 */
record RoutingFacts(
        Other other,
        Number number,
        Card card,
        FullName fullName,
        Birth birth,
        Context context,
        int weight,
        int gap,
        LifeState lifeState) {

    static final int ALONE = 99;

    enum Other {
        REGISTER,
        RECORD
    }

    enum Number {
        DIFFERENT,
        UNKNOWN,
        SUSPECT,
        RELATIVE,
        NEAR,
        OLD_SAME,
        SAME,
        NONE
    }

    enum Card {
        OTHER,
        NEAR,
        SAME,
        NONE
    }

    enum FullName {
        SAME,
        NO_MARKS,
        MARKS_LOST,
        SLIP,
        SHORTENED,
        ALIKE,
        OTHER,
        NONE
    }

    enum Birth {
        SAME,
        VAGUE,
        ALIKE,
        YEAR,
        OTHER,
        NONE
    }

    enum Context {
        STRONG,
        PLACE,
        NONE,
        ELSEWHERE
    }

    static RoutingFacts of(int pattern, boolean register, double score, double gap, LifeState lifeState) {
        return new RoutingFacts(
                register ? Other.REGISTER : Other.RECORD,
                Number.values()[MatchField.NUMBER.in(pattern)],
                Card.values()[MatchField.CARD.in(pattern)],
                fullName(MatchField.NAME.in(pattern)),
                birth(MatchField.BIRTH.in(pattern)),
                context(pattern),
                (int) Math.floor(score),
                (int) Math.floor(Math.min(ALONE, gap)),
                lifeState);
    }

    private static FullName fullName(int level) {
        return switch (level) {
            case NameComparison.EXACT -> FullName.SAME;
            case NameComparison.NO_MARKS -> FullName.NO_MARKS;
            case NameComparison.MARKS_LOST -> FullName.MARKS_LOST;
            case NameComparison.SLIP -> FullName.SLIP;
            case NameComparison.MIDDLE_MISSING -> FullName.SHORTENED;
            case NameComparison.MARKS_CONFLICT,
                    NameComparison.SLIP_IN_GIVEN,
                    NameComparison.GIVEN_ALIKE,
                    NameComparison.TWO_SLIPS -> FullName.ALIKE;
            case NameComparison.PET_NAME, 15 -> FullName.NONE;
            default -> FullName.OTHER;
        };
    }

    private static Birth birth(int level) {
        return switch (level) {
            case 8 -> Birth.SAME;
            case 6, 7 -> Birth.VAGUE;
            case 4, 5 -> Birth.ALIKE;
            case 2, 3 -> Birth.YEAR;
            case 15 -> Birth.NONE;
            default -> Birth.OTHER;
        };
    }

    private static Context context(int pattern) {
        boolean strong = MatchField.PHONE.in(pattern) == 1
                || MatchField.ADDRESS.in(pattern) == 6
                || MatchField.MOTHER.in(pattern) == 2
                || MatchField.FATHER.in(pattern) == 2;
        if (strong) {
            return Context.STRONG;
        }
        return switch (MatchField.ADDRESS.in(pattern)) {
            case 3, 4, 5 -> Context.PLACE;
            case 7 -> Context.NONE;
            default -> Context.ELSEWHERE;
        };
    }
}
