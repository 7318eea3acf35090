package vn.hososach.matching;

import vn.hososach.matching.forms.NameComparison;

/**
 * Patterns that no sum of weights may override (linkage design §4.5): twins, siblings, parents and namesakes share
 * house, date, phone and mother, which add up to more than any name can take away.
 */
final class Veto {

    private static final int SAME_DATE = 8;

    private Veto() {}

    /** Whether the pair can never be one person by itself. */
    static boolean never(int pattern) {
        boolean differentNumbers = MatchField.NUMBER.in(pattern) == 0 && MatchField.CARD.in(pattern) != 2;
        return byIdentity(pattern) || differentNumbers && !together(pattern);
    }

    /**
     * Whether two records cannot both be of a person whom the register tells of: each of their dates has been compared with
     * the register's, and two slips in two records may lie further apart than either from the truth.
     */
    static boolean besideRow(int pattern) {
        return never(pattern & ~MatchField.BIRTH.at(MatchField.BIRTH.missing()) | MatchField.BIRTH.at(SAME_DATE));
    }

    /** Whether name, date of birth and numbers alone say so. */
    static boolean byIdentity(int pattern) {
        int name = MatchField.NAME.in(pattern);
        int birth = MatchField.BIRTH.in(pattern);
        int number = MatchField.NUMBER.in(pattern);
        boolean sameNumber = number == 6 || number == 5 || MatchField.CARD.in(pattern) == 2;
        boolean birthFar = birth <= 2 && number != 4;
        if (sameNumber) {
            boolean otherGiven = name <= NameComparison.GIVEN_ONLY || name == NameComparison.PET_NAME_OTHER;
            return otherGiven && birthFar;
        }
        boolean otherName = name <= NameComparison.MIDDLE_OTHER || name == NameComparison.PET_NAME_OTHER;
        return otherName || birthFar;
    }

    /** Phone, house, mother or father in common. */
    private static boolean together(int pattern) {
        return MatchField.PHONE.in(pattern) == 1
                || MatchField.ADDRESS.in(pattern) == 6
                || MatchField.MOTHER.in(pattern) == 2
                || MatchField.FATHER.in(pattern) == 2;
    }
}
