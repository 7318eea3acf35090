package vn.hososach.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which encoding the texts of a file were written in, by what they become: under the right one nearly every word that has
 * a mark is a Vietnamese syllable. A few broken texts in a file of good ones decide nothing; they are left to the review.
 */
public final class CharsetEvidence {

    private static final Pattern WORDS = Pattern.compile("[\\s,;|\"/0-9-]+");
    private static final double SURE = 0.8;
    private static final int FEWEST = 3;
    private static final int ENOUGH = 5_000;

    /** A file in VIQR may hold one word of another kind to so many of its own. */
    private static final int FOREIGN_IN_VIQR = 10;

    private final Map<LegacyCharset, Integer> fits = new EnumMap<>(LegacyCharset.class);
    private int asItIs;
    private int foreign;
    private int ascii;

    /** Weighs the words of one field. */
    public void add(String field) {
        for (String word : WORDS.split(field)) {
            if (word.isEmpty() || foreign > ENOUGH) {
                continue;
            }
            if (word.chars().allMatch(c -> c < 0x80)) {
                addAscii(word);
            } else {
                foreign++;
                asItIs += Syllables.isSyllable(VietnameseText.clean(strip(word))) ? 1 : 0;
                for (LegacyCharset charset : LegacyCharset.values()) {
                    if (charset != LegacyCharset.VIQR) {
                        weigh(charset, word);
                    }
                }
            }
        }
    }

    private void addAscii(String word) {
        if (word.length() > 1 && hasSign(word)) {
            // the dot of "P." or "TP." is no mark, so it neither speaks for VIQR nor against it
            ascii += weigh(LegacyCharset.VIQR, word) || hasSign(strip(word)) ? 1 : 0;
        }
    }

    private static boolean hasSign(String word) {
        return word.chars().anyMatch(c -> "^(+`'?~.".indexOf(c) >= 0);
    }

    private boolean weigh(LegacyCharset charset, String word) {
        String decoded = charset.decode(word);
        String bare = strip(decoded);
        boolean fitting = Syllables.isMarked(bare) && Syllables.isSyllable(bare);
        if (fitting) {
            fits.merge(charset, 1, Integer::sum);
        }
        return fitting;
    }

    private static String strip(String word) {
        int start = word.startsWith("(") ? 1 : 0;
        int end = word.length();
        while (end > start && ".:'?)".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /** The encoding that explains the texts; empty when they are Unicode already or nothing is sure. */
    public Optional<LegacyCharset> verdict() {
        int viqr = fits.getOrDefault(LegacyCharset.VIQR, 0);
        if (viqr >= FEWEST && viqr >= SURE * ascii && foreign * FOREIGN_IN_VIQR <= viqr) {
            return Optional.of(LegacyCharset.VIQR);
        }
        if (foreign >= FEWEST && asItIs < SURE * foreign) {
            return fits.entrySet().stream()
                    .filter(e -> e.getKey() != LegacyCharset.VIQR)
                    .filter(e -> e.getValue() >= SURE * foreign && e.getValue() > asItIs)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }
        return Optional.empty();
    }
}
