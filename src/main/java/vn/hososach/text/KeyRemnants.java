package vn.hososach.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Undoes what a keyboard program in the wrong mode leaves in a syllable: Telex (Nguyeenx, Dduwcs) and VNI keys
 * (Nguye64n, D9a2o). Vietnamese syllables end in a vowel or in c, ch, m, n, ng, nh, p, t, so a letter such as f, j, w or
 * a final s, r, x gives the keys away; the result is taken only when it is a possible syllable.
 */
public final class KeyRemnants {

    private static final Pattern SYLLABLE =
            Pattern.compile("(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?");

    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final char[] TONES = {'\u0301', '\u0300', '\u0309', '\u0303', '\u0323'};
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private KeyRemnants() {}

    /** The syllable as it was meant; unchanged when it shows no keys. Lower case, composed. */
    public static String undo(String syllable) {
        if (!suspicious(syllable)) {
            return syllable;
        }
        String meant = new Typing(syllable).read();
        return possible(meant) ? meant : syllable;
    }

    /** Whether the letters, without marks, can be a Vietnamese syllable. */
    private static boolean possible(String syllable) {
        return SYLLABLE.matcher(VietnameseText.nameKey(syllable)).matches();
    }

    private static boolean suspicious(String s) {
        boolean vowel = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char plain = Letters.plain(c);
            if (c >= '1' && c <= '9' && i > 0 || c == 'w' || c == 'j' || c == 'f') {
                return true;
            }
            if (vowel && TELEX_TONES.indexOf(c) >= 0) {
                return true;
            }
            if (i > 0 && c == s.charAt(i - 1) && "aeod".indexOf(c) >= 0) {
                return true;
            }
            vowel |= "aeiouy".indexOf(plain) >= 0;
        }
        return false;
    }

    /** One pass over the keys. */
    private static final class Typing {

        private final String keys;
        private final StringBuilder out = new StringBuilder();
        private char tone;

        Typing(String keys) {
            this.keys = keys;
        }

        String read() {
            for (int i = 0; i < keys.length(); i++) {
                take(keys.charAt(i), i);
            }
            spreadHorn();
            return tone == 0 ? composed(out.toString()) : withTone();
        }

        private void take(char c, int i) {
            int telex = hasVowel() ? TELEX_TONES.indexOf(c) : -1;
            int vni = VNI_TONES.indexOf(c);
            if (telex >= 0 || vni >= 0) {
                tone = TONES[Math.max(telex, vni)];
            } else if (c == 'w') {
                horn();
            } else if (c >= '6' && c <= '9') {
                vniMark(c);
            } else if (i > 0 && c == keys.charAt(i - 1) && "aeo".indexOf(c) >= 0) {
                markLast("aeo", CIRCUMFLEX);
            } else if (i == 1 && c == 'd' && keys.charAt(0) == 'd') {
                out.setCharAt(0, 'đ');
            } else {
                out.append(c);
            }
        }

        private boolean hasVowel() {
            for (int i = 0; i < out.length(); i++) {
                if ("aeiouy".indexOf(Letters.plain(out.charAt(i))) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private void horn() {
            int last = out.length() - 1;
            char before = last < 0 ? 0 : out.charAt(last);
            if (before == 'a') {
                mark(last, BREVE);
            } else if (!markLast("ou", HORN)) {
                out.append('ư');
            }
        }

        private void vniMark(char c) {
            switch (c) {
                case '6' -> markLast("aeo", CIRCUMFLEX);
                case '7' -> markLast("ou", HORN);
                case '8' -> markLast("a", BREVE);
                default -> {
                    int d = out.lastIndexOf("d");
                    if (d >= 0) {
                        out.setCharAt(d, 'đ');
                    }
                }
            }
        }

        private boolean markLast(String letters, char mark) {
            for (int i = out.length() - 1; i >= 0; i--) {
                if (letters.indexOf(out.charAt(i)) >= 0) {
                    mark(i, mark);
                    return true;
                }
            }
            return false;
        }

        private void mark(int at, char mark) {
            out.setCharAt(at, composed("" + out.charAt(at) + mark).charAt(0));
        }

        /** duowng is typed for dương: the horn belongs to both letters. */
        private void spreadHorn() {
            int at = out.indexOf("uơ");
            if (at > 0 && at + 2 < out.length()) {
                out.setCharAt(at, 'ư');
            }
        }

        private String withTone() {
            int at = tonePlace();
            return at < 0 ? out.toString() : composed(out.insert(at + 1, tone).toString());
        }

        /** On the marked vowel, on the last before a consonant, else on the first or the middle one: hòa, Đoài, Huyền. */
        private int tonePlace() {
            int last = out.length() - 1;
            while (last >= 0 && !isVowel(last)) {
                last--;
            }
            int first = last;
            while (first > 0 && isVowel(first - 1)) {
                first--;
            }
            for (int i = last; i >= first && i >= 0; i--) {
                if ("âăêôơư".indexOf(out.charAt(i)) >= 0) {
                    return i;
                }
            }
            boolean glide = first > 0
                    && last > first
                    && (out.charAt(first - 1) == 'q' && out.charAt(first) == 'u'
                            || out.charAt(first - 1) == 'g' && out.charAt(first) == 'i');
            int from = glide ? first + 1 : first;
            if (last == out.length() - 1 && last > from) {
                return last - 1;
            }
            return last;
        }

        private boolean isVowel(int at) {
            return "aeiouy".indexOf(Letters.plain(out.charAt(at))) >= 0;
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
