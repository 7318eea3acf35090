package vn.hososach.training.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.hososach.training.Mistake;

/** What keyboards, hurry and programs do to names. */
final class NameMistakes {

    private static final String[] NICKNAMES = {"Gấu", "Tý", "Bống", "Cún", "Bi", "Sóc", "Tít", "Mít"};

    private NameMistakes() {}

    static void make(Draft draft, Dice dice) {
        if (placeholder(draft, dice)) {
            return;
        }
        letters(draft, dice);
        if (dice.chance(0.075)) {
            spoil(draft, Mistake.NAME_NO_MARKS, Spelling::withoutMarks);
        } else if (dice.chance(0.011)) {
            oneSyllable(draft, dice, Mistake.NAME_TELEX, Spelling::telex);
        } else if (dice.chance(0.002)) {
            spoil(draft, Mistake.NAME_VNI_KEYS, name -> everySyllable(name, Spelling::vniKeys));
        }
        if (dice.chance(0.0025)) {
            spoil(draft, Mistake.NAME_MISREAD_UTF8, Spelling::misread);
        } else {
            form(draft, dice);
        }
    }

    /** A newborn recorded under the mother's name. */
    private static boolean placeholder(Draft draft, Dice dice) {
        String mother = draft.person().kin().motherName();
        boolean newborn =
                draft.created().isBefore(draft.person().identity().birth().plusMonths(6));
        if (mother == null || !newborn || !dice.chance(0.4)) {
            return false;
        }
        draft.spoil(RecordColumn.NAME, dice.pick("CB ", "Con bà ", "CON BÀ ") + mother, Mistake.NAME_PLACEHOLDER);
        return true;
    }

    private static void letters(Draft draft, Dice dice) {
        if (dice.chance(0.3)) {
            spoil(draft, Mistake.NAME_TONE_STYLE, Spelling::newTonePlace);
        }
        if (dice.chance(0.018)) {
            oneSyllable(draft, dice, Mistake.NAME_TONE_LOST, Spelling::withoutMarks);
        }
        if (dice.chance(0.019)) {
            oneSyllable(draft, dice, Mistake.NAME_TYPING, s -> Spelling.typing(s, dice));
        }
        if (dice.chance(0.006)) {
            spoil(draft, Mistake.NAME_REGIONAL, name -> lastSyllable(name, Spelling::regional));
        }
        if (dice.chance(0.01)) {
            spoil(draft, Mistake.NAME_MIDDLE_DROPPED, NameMistakes::withoutOneMiddleName);
        }
        if (dice.chance(0.004)) {
            spoil(draft, Mistake.NAME_NICKNAME, name -> name + " (" + dice.pick(NICKNAMES) + ")");
        }
    }

    private static void form(Draft draft, Dice dice) {
        if (dice.chance(0.23)) {
            spoil(draft, Mistake.NAME_CAPITALS, name -> name.toUpperCase(Locale.ROOT));
        }
        if (dice.chance(0.042)) {
            spoil(draft, Mistake.NAME_SPACES, name -> dice.chance(0.4) ? " " + name : name.replaceFirst(" ", "  "));
        }
        if (dice.chance(0.029)) {
            spoil(draft, Mistake.NAME_DECOMPOSED, Spelling::decomposed);
        }
    }

    private static void spoil(Draft draft, Mistake mistake, UnaryOperator<String> change) {
        draft.spoil(RecordColumn.NAME, change.apply(draft.get(RecordColumn.NAME)), mistake);
    }

    private static void oneSyllable(Draft draft, Dice dice, Mistake mistake, UnaryOperator<String> change) {
        spoil(draft, mistake, name -> {
            String[] syllables = name.split(" ");
            int at = dice.below(syllables.length);
            syllables[at] = change.apply(syllables[at]);
            return String.join(" ", syllables);
        });
    }

    private static String everySyllable(String name, UnaryOperator<String> change) {
        return String.join(" ", Arrays.stream(name.split(" ")).map(change).toList());
    }

    private static String lastSyllable(String name, UnaryOperator<String> change) {
        int at = name.lastIndexOf(' ') + 1;
        return name.substring(0, at) + change.apply(name.substring(at));
    }

    private static String withoutOneMiddleName(String name) {
        String[] syllables = name.split(" ");
        return syllables.length < 4
                ? name
                : syllables[0] + " " + String.join(" ", Arrays.copyOfRange(syllables, 2, syllables.length));
    }
}
