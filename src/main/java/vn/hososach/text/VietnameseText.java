package vn.hososach.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Forms of a Vietnamese name or address (reference-data §6). The register's spelling is the standard; these forms serve
 * comparing, never storing, except {@link #standardName}. The letters i and y are never taken for one another: Vi and
 * Vy, Mi and My, Li and Ly are different names.
 */
public final class VietnameseText {

    private VietnameseText() {}

    /** Composed Unicode (NFC). */
    public static String nfc(String text) {
        return isPlainlyComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Latin letters and composed Vietnamese ones are what nearly all texts consist of; they need no tables. */
    private static boolean isPlainlyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && (c < '\u1E00' || c > '\u1EFF')) {
                return false;
            }
        }
        return true;
    }

    /** NFC without control and zero-width characters, single spaces, look-alike letters replaced. Case stays. */
    public static String clean(String text) {
        String composed = nfc(text);
        if (isClean(composed)) {
            return composed;
        }
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Letters.isSpace(c)) {
                space = !out.isEmpty();
            } else if (!Letters.isInvisible(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(Letters.lookAlike(c));
            }
        }
        return nfc(out.toString());
    }

    private static boolean isClean(String composed) {
        boolean space = true;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            boolean blank = Letters.isSpace(c);
            if (blank && (space || c != ' ') || Letters.isInvisible(c) || Letters.lookAlike(c) != c) {
                return false;
            }
            space = blank;
        }
        return !space || composed.isEmpty();
    }

    /** A name as it is stored: clean, each syllable with a capital; the place of the tone mark stays as it was. */
    public static String standardName(String name) {
        String lower = clean(name).toLowerCase(java.util.Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean start = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            out.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetter(c) && c != '\'' && !Letters.isLooseMark(c);
        }
        return out.toString();
    }

    /** Lower case without Vietnamese marks, đ as d, single spaces. Equals {@code hss.name_key} in SQL. */
    public static String nameKey(String text) {
        String composed = nfc(text);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Letters.isSpace(c)) {
                space = !out.isEmpty();
            } else if (!Letters.isInvisible(c) && !Letters.isLooseMark(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(Letters.plain(c));
            }
        }
        return out.toString();
    }

    /**
     * A key that keeps every mark but not the place of the tone: letters of each syllable without tone, then its tones
     * in order, so that hoà and hòa are the same and Hùng and Hưng are not.
     */
    public static String nameExact(String text) {
        String clean = clean(text);
        StringBuilder out = new StringBuilder(clean.length() + 4);
        char[] tones = new char[4];
        int found = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            char tone = Letters.isLooseTone(c) ? c : Letters.tone(c);
            if (tone != 0 && found < tones.length) {
                tones[found++] = tone;
            }
            if (c == ' ') {
                found = flush(tones, found, out);
            }
            if (!Letters.isLooseTone(c)) {
                out.append(Letters.toneless(c));
            }
        }
        flush(tones, found, out);
        return out.toString();
    }

    private static int flush(char[] tones, int found, StringBuilder out) {
        Arrays.sort(tones, 0, found);
        out.append(tones, 0, found);
        return 0;
    }

    /** Whether any letter carries a Vietnamese mark; đ counts. */
    public static boolean hasDiacritics(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isLooseMark(c) || Letters.plain(c) != Character.toLowerCase(c)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two names are the same but for Unicode form, spaces, letter case, place of the tone mark, or because one
     * of them has no marks at all. Hùng and Hưng are different; so are Vi and Vy, Mi and My, Li and Ly.
     */
    public static boolean spellingOnlyDifference(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        return nameKey(a).equals(nameKey(b))
                && (!hasDiacritics(a) || !hasDiacritics(b) || nameExact(a).equals(nameExact(b)));
    }
}
