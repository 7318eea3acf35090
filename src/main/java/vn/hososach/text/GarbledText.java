package vn.hososach.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One field that cannot be read as it stands and can be in another way: an encoding of the time before Unicode, UTF-8 that
 * was read as Western text, or keys of Telex and VNI left by a keyboard program in the wrong mode. The field as a whole is
 * the evidence: at least one word is no Vietnamese syllable, and every word that changes becomes one with marks.
 */
public final class GarbledText {

    /** The most telling first: misread UTF-8 also decodes as TCVN3, but not into syllables. */
    private static final List<UnaryOperator<String>> READINGS = List.of(
            Misread::repair,
            LegacyCharset.TCVN3::decode,
            LegacyCharset.VNI::decode,
            LegacyCharset.VIQR::decode,
            GarbledText::keys);

    private static final String ENDS = ".,;:()\"";

    private GarbledText() {}

    /** What was meant; empty for a field that can be read, and for one that cannot in any way. */
    public static Optional<String> meant(String field) {
        if (isReadable(field)) {
            return Optional.empty();
        }
        for (UnaryOperator<String> reading : READINGS) {
            Optional<String> meant = read(field, reading);
            if (meant.isPresent()) {
                return meant;
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(String field) {
        for (String word : field.split(" ")) {
            if (!word.isEmpty() && !Syllables.isSyllable(VietnameseText.nfc(bare(word)))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> read(String field, UnaryOperator<String> reading) {
        String whole = reading.apply(field);
        String[] before = field.split(" ", -1);
        String[] after = whole.split(" ", -1);
        if (whole.equals(field) || before.length != after.length) {
            return Optional.empty();
        }
        boolean evidence = false;
        for (int i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                String word = VietnameseText.nfc(bare(after[i]));
                if (!VietnameseText.hasDiacritics(word) || !Syllables.isSyllable(word)) {
                    return Optional.empty();
                }
                evidence |= !Syllables.isSyllable(VietnameseText.nfc(bare(before[i])));
            }
        }
        return evidence ? Optional.of(VietnameseText.nfc(whole)) : Optional.empty();
    }

    /** Undoes keys word by word, where the word is no syllable already. */
    private static String keys(String field) {
        StringBuilder out = new StringBuilder();
        for (String word : field.split(" ", -1)) {
            String bare = bare(word);
            int at = bare.isEmpty() ? 0 : word.indexOf(bare);
            boolean whole = bare.isEmpty() || Syllables.isSyllable(VietnameseText.nfc(bare));
            out.append(out.isEmpty() ? "" : " ")
                    .append(whole ? word : word.substring(0, at) + undone(bare) + word.substring(at + bare.length()));
        }
        return out.toString();
    }

    private static String undone(String word) {
        String undone = KeyRemnants.undo(word.toLowerCase(Locale.ROOT));
        if (undone.equals(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return undone.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(word.charAt(0))
                ? Character.toUpperCase(undone.charAt(0)) + undone.substring(1)
                : undone;
    }

    private static String bare(String word) {
        int from = 0;
        int until = word.length();
        while (from < until && ENDS.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (until > from && ENDS.indexOf(word.charAt(until - 1)) >= 0) {
            until--;
        }
        return word.substring(from, until);
    }
}
