package vn.hososach.duplicates.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code group-guard} is asked about two records: a few closed answers, so that a whole city asks it some
 * dozens of different questions.
 *
 * @param basis strongest thing they share: NUMBER, CARD, PERSON (name, birth date, sex), HAND (flagged by somebody),
 *     MATCH (much alike, nothing equal) or NOTHING (they only met in one group)
 * @param register SAME or OTHER row of the register, UNKNOWN when one of them has none
 * @param numbers TWO_VALID when both carry a valid number and these differ, else FITTING
 * @param twinRegistered YES when the register knows a twin or sibling of the same birth date
 */
record PairFacts(
        String basis,
        String register,
        String numbers,
        String givenName,
        String birthDate,
        String sex,
        String twinRegistered) {

    private static final int WHOLE_DATE = 10;

    static PairFacts of(Candidate a, Candidate b, Set<String> rules) {
        boolean twoNumbers = a.personalId() != null
                && b.personalId() != null
                && !a.personalId().equals(b.personalId());
        return new PairFacts(
                basis(rules),
                compared(a.register(), b.register()),
                twoNumbers ? "TWO_VALID" : "FITTING",
                compared(a.givenName(), b.givenName()),
                compared(whole(a.birthDate()), whole(b.birthDate())),
                compared(a.sex(), b.sex()),
                couldBeTwins(a, b) ? "YES" : "NO");
    }

    /** Born on the same day, called otherwise, and the register knows two of the household born on that day. */
    private static boolean couldBeTwins(Candidate a, Candidate b) {
        return (a.twinRegistered() || b.twinRegistered())
                && a.birthDate() != null
                && a.birthDate().equals(b.birthDate())
                && a.givenName() != null
                && b.givenName() != null
                && !a.givenName().equals(b.givenName());
    }

    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("basis", basis);
        inputs.put("register", register);
        inputs.put("numbers", numbers);
        inputs.put("givenName", givenName);
        inputs.put("birthDate", birthDate);
        inputs.put("sex", sex);
        inputs.put("twinRegistered", twinRegistered);
        return inputs;
    }

    private static String basis(Set<String> rules) {
        if (rules.contains("K14")) {
            return "NUMBER";
        }
        if (rules.contains("K15")) {
            return "CARD";
        }
        if (rules.contains("K16")) {
            return "PERSON";
        }
        return rules.contains("HAND") ? "HAND" : rules.contains(CandidatePair.MATCHED) ? "MATCH" : "NOTHING";
    }

    private static String compared(@Nullable String a, @Nullable String b) {
        return a == null || b == null ? "UNKNOWN" : Objects.equals(a, b) ? "SAME" : "OTHER";
    }

    private static @Nullable String whole(@Nullable String date) {
        return date == null || date.length() != WHOLE_DATE ? null : date;
    }
}
