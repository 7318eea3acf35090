package vn.hososach.training.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.hososach.training.Mistake;

/** Wrong numbers, birth dates, sex and ethnicity. */
final class IdentityMistakes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private IdentityMistakes() {}

    static void make(Draft draft, Dice dice) {
        number(draft, dice);
        if (!draft.person().identity().yearOnly()) {
            birth(draft, dice);
        }
        Sex sex = draft.person().identity().sex();
        if (dice.chance(0.011)) {
            draft.spoil(RecordColumn.SEX, sex.other().text(), Mistake.SEX_WRONG);
        } else if (dice.chance(0.008)) {
            draft.spoil(RecordColumn.SEX, "", Mistake.SEX_MISSING);
        }
        if (dice.chance(0.1)) {
            draft.spoil(RecordColumn.ETHNICITY, "", Mistake.ETHNICITY_MISSING);
        }
    }

    private static void number(Draft draft, Dice dice) {
        Person person = draft.person();
        String id = person.identity().personalId();
        String old = person.identity().oldIdNumber();
        boolean child = draft.age() < 14;
        if (dice.chance(child ? 0.45 : 0.21)) {
            set(draft, "", Mistake.ID_MISSING);
        } else if (old != null && dice.chance(draft.created().getYear() < 2024 ? 0.28 : 0.12)) {
            set(draft, old, Mistake.ID_OLD_NINE_DIGITS);
        } else if (dice.chance(child ? 0.03 : 0.002)) {
            set(draft, person.kin().headPersonalId(), Mistake.ID_OF_RELATIVE);
        } else if (dice.chance(0.016)) {
            set(draft, digitChanged(id, dice.between(3, 11), dice), Mistake.ID_TYPING);
        } else if (dice.chance(0.009)) {
            set(draft, id.replaceFirst("^0+", ""), Mistake.ID_LEADING_ZERO);
        } else if (dice.chance(0.0025)) {
            set(draft, dice.pick("000000000000", "999999999999", "111111111111", "0"), Mistake.ID_DUMMY);
        } else if (dice.chance(0.0018)) {
            set(draft, id.substring(0, 6) + dice.digits(6), Mistake.ID_CANCELLED);
        }
    }

    private static void set(Draft draft, String value, Mistake mistake) {
        draft.spoil(RecordColumn.ID, value, mistake);
    }

    private static void birth(Draft draft, Dice dice) {
        LocalDate birth = draft.person().identity().birth();
        boolean old = birth.getYear() < 1965;
        if (dice.chance(old ? 0.12 : 0.035)) {
            set(draft, birth.withDayOfYear(1), Mistake.BIRTH_FIRST_OF_JANUARY);
        } else if (birth.getDayOfMonth() <= 12 && dice.chance(0.028)) {
            set(
                    draft,
                    LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue()),
                    Mistake.BIRTH_SWAPPED);
        } else if (dice.chance(0.008)) {
            set(draft, birth.withDayOfMonth(1 + (birth.getDayOfMonth() + 9) % 28), Mistake.BIRTH_DIGIT);
        } else if (dice.chance(0.008)) {
            set(draft, birth.plusYears(dice.chance(0.5) ? -1 : 1), Mistake.BIRTH_YEAR_OFF);
        } else {
            vague(draft, dice, old);
        }
    }

    private static void vague(Draft draft, Dice dice, boolean old) {
        if (dice.chance(old ? 0.04 : 0.01)) {
            String year = String.valueOf(draft.person().identity().birth().getYear());
            draft.spoil(RecordColumn.BIRTH, year, Mistake.BIRTH_YEAR_ONLY);
        } else if (dice.chance(0.0045)) {
            draft.spoil(RecordColumn.BIRTH, "", Mistake.BIRTH_MISSING);
        } else if (dice.chance(0.002)) {
            draft.spoil(RecordColumn.BIRTH, "01/01/1900", Mistake.BIRTH_DUMMY);
        }
    }

    private static void set(Draft draft, LocalDate date, Mistake mistake) {
        draft.spoil(RecordColumn.BIRTH, DAY.format(date), mistake);
    }

    /** The number with another digit at this place. */
    static String digitChanged(String number, int at, Dice dice) {
        char digit = (char) ('0' + (number.charAt(at) - '0' + dice.between(1, 9)) % 10);
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}
