package vn.hososach.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Forms of a Vietnamese name or address (reference-data §6). The register's spelling is the standard; these forms serve
 * comparing, never storing, except {@link #standardName}.
 */
public final class VietnameseText {

    /** Marks that say which tone a syllable has; their place in the syllable is a matter of style. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseText() {}

    /** Composed Unicode (NFC). */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** NFC without control and zero-width characters, single spaces, look-alike letters replaced. Case stays. */
    public static String clean(String text) {
        String composed = nfc(text);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !out.isEmpty();
            } else if (Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(letter(c));
            }
        }
        return out.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            case '\u01A2' -> 'Ư';
            case '\u01A3' -> 'ư';
            default -> c;
        };
    }

    /** A name as it is stored: clean, each syllable with a capital. */
    public static String standardName(String name) {
        String lower = clean(name).toLowerCase(java.util.Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean start = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            out.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetter(c) && c != '\'';
        }
        return out.toString();
    }

    /** Lower case without any mark, đ as d, single spaces. Equals {@code hss.name_key} in SQL. */
    public static String nameKey(String text) {
        String plain = Normalizer.normalize(clean(text).toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(c == 'đ' ? 'd' : c);
            }
        }
        return out.toString();
    }

    /**
     * A key that keeps every mark but not its place: base letters of each syllable, then its marks in order, so that
     * hoà and hòa are the same and Hùng and Hưng are not.
     */
    public static String nameExact(String text) {
        StringBuilder out = new StringBuilder();
        for (String syllable : clean(text).toLowerCase(java.util.Locale.ROOT).split(" ")) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            appendExact(Normalizer.normalize(syllable, Normalizer.Form.NFD), out);
        }
        return out.toString();
    }

    private static void appendExact(String decomposed, StringBuilder out) {
        StringBuilder tones = new StringBuilder(2);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                out.append(c);
            }
        }
        char[] sorted = tones.toString().toCharArray();
        Arrays.sort(sorted);
        out.append(sorted);
    }

    public static boolean hasDiacritics(String text) {
        String clean = clean(text);
        return !nameKey(clean).equals(clean.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * Whether two names are the same but for Unicode form, spaces, letter case, place of the tone mark, or because one
     * of them has no marks at all. Hùng and Hưng are different; so are Vi and Vy, Mi and My, Li and Ly.
     */
    public static boolean spellingOnlyDifference(String a, String b) {
        if (nameExact(a).equals(nameExact(b))) {
            return true;
        }
        return nameKey(a).equals(nameKey(b)) && (!hasDiacritics(a) || !hasDiacritics(b));
    }
}
