package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/**
 * How much a record and a register row agree when no exact rule holds: a typing error in the name, a digit of the birth
 * date, a middle name left out. Points are our own proposal; {@link #ENOUGH} asks for two strong agreements and one more,
 * and the next best row must stay {@link #MARGIN} behind, so twins and siblings one syllable apart are never chosen from.
 */
final class SimilarPerson {

    static final double ENOUGH = 5.5;
    static final double MARGIN = 1.5;

    private static final double STRONG = 3;
    private static final double FAIR = 2;
    private static final double POOR = 1.5;
    private static final double HINT = 0.5;

    private static final Set<String> STREET_WORDS =
            Set.of("so", "sn", "nha", "ngo", "ng", "ngach", "hem", "duong", "pho", "tt", "p");

    private SimilarPerson() {}

    /** The values compared, of a record or of a register row; house is a {@link #house} key. */
    record Traits(
            @Nullable String number,
            @Nullable String oldNumber,
            String nameKey,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String motherKey,
            @Nullable String house,
            @Nullable String relation) {}

    static double points(Traits record, Traits register) {
        double points = number(record, register) + birth(record.birthDate(), register.birthDate());
        points += name(record.nameKey(), register.nameKey());
        if (record.sex() != null && register.sex() != null) {
            points += record.sex().equals(register.sex()) ? HINT : -1;
        }
        points += same(record.motherKey(), register.motherKey(), FAIR);
        points += same(record.house(), register.house(), FAIR);
        return points + same(record.relation(), register.relation(), HINT);
    }

    private static double same(@Nullable String a, @Nullable String b, double points) {
        return a != null && a.equals(b) ? points : 0;
    }

    private static double number(Traits record, Traits register) {
        String number = record.number();
        return number != null && (number.equals(register.number()) || number.equals(register.oldNumber())) ? STRONG : 0;
    }

    static double name(String a, String b) {
        if (a.equals(b)) {
            return STRONG;
        }
        if (distance(a, b) <= (Math.min(a.length(), b.length()) < 10 ? 1 : 2)
                || leavesOut(a, b)
                || leavesOut(b, a)
                || withoutKeys(a).equals(b)) {
            return FAIR;
        }
        return first(a).equals(first(b)) && last(a).equals(last(b)) ? 1 : 0;
    }

    /** Whether one name is the other without a middle name or with something added to it in brackets. */
    private static boolean leavesOut(String shorter, String longer) {
        List<String> rest = new ArrayList<>(List.of(longer.split(" ")));
        for (String syllable : shorter.split(" ")) {
            if (!rest.remove(syllable)) {
                return false;
            }
        }
        return rest.size() == 1 && first(shorter).equals(first(longer));
    }

    /** Without the keys of Telex typing left in it: no Vietnamese syllable has w, doubled vowels or ends in s, f, r, x, j. */
    private static String withoutKeys(String name) {
        return name.replace("dd", "d")
                .replaceAll("([aeo])\\1", "$1")
                .replace("w", "")
                .replaceAll("(?<=[a-z])[sfrxj](?= |$)", "");
    }

    private static String first(String name) {
        return name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    static double birth(@Nullable String a, @Nullable String b) {
        if (!BirthFacts.isDate(a) || !BirthFacts.isDate(b)) {
            return 0;
        }
        return switch (BirthFacts.vsRegister(a, b)) {
            case SAME -> a.length() == 10 && b.length() == 10 ? STRONG : POOR;
            case SWAPPED -> FAIR;
            case SAME_YEAR_ONLY, SAME_YEAR_FIRST_OF_JANUARY -> 1;
            case DIFFERENT -> nearly(a, b) ? POOR : -1;
            case NO_REGISTER, NOT_CHECKED -> 0;
        };
    }

    /** One digit differs, or the year by one. */
    private static boolean nearly(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < a.length(); i++) {
            digits += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        boolean nextYear = a.substring(4).equals(b.substring(4))
                && Math.abs(Integer.parseInt(a.substring(0, 4)) - Integer.parseInt(b.substring(0, 4))) == 1;
        return digits == 1 || nextYear;
    }

    /** Numbers and words of house, lane and street in order, without «số», «ngõ», «phố»; null without a number. */
    static @Nullable String house(@Nullable String line) {
        if (line == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (String word : VietnameseText.nameKey(line).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && !STREET_WORDS.contains(word)) {
                words.add(word);
            }
        }
        String key = String.join(" ", words);
        return words.size() > 1 && key.chars().anyMatch(Character::isDigit) ? key : null;
    }

    /** Edits between two texts, neighbouring letters in the wrong order counted as one. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : edit(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int edit(String a, String b, int[][] d, int i, int j) {
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
