package vn.hososach.text;

import java.text.Normalizer;

/**
 * Tables of the Vietnamese letters: what is left of a composed letter without its tone, without any mark, and which
 * tone it carries. Looking up a character replaces decomposing whole texts.
 */
final class Letters {

    /** Marks that say which tone a syllable has; their place in the syllable is a matter of style. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    /** Tones, and the marks of â, ă, ơ. */
    private static final String MARKS = TONES + "\u0302\u0306\u031B";

    private static final String VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final char FIRST_FOREIGN_SPACE = '\u1680';
    private static final int SIZE = 0x1F00;

    private static final char[] PLAIN = new char[SIZE];
    private static final char[] TONELESS = new char[SIZE];
    private static final char[] TONE = new char[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) {
            PLAIN[c] = TONELESS[c] = Character.toLowerCase(lookAlike(c));
        }
        for (char c : VIETNAMESE.toCharArray()) {
            fill(c, c);
            fill(Character.toUpperCase(c), c);
        }
        for (char c : "ÐðƉɖ".toCharArray()) {
            fill(c, 'đ');
        }
        for (char c : "Ƣƣ".toCharArray()) {
            fill(c, 'ư');
        }
        for (char c : "Ǎǎ".toCharArray()) {
            fill(c, 'ă');
        }
    }

    private Letters() {}

    private static void fill(char letter, char lower) {
        StringBuilder quality = new StringBuilder();
        for (char c :
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(c) >= 0) {
                TONE[letter] = c;
            } else {
                quality.append(c);
            }
        }
        PLAIN[letter] = lower == 'đ' ? 'd' : quality.charAt(0);
        TONELESS[letter] = Normalizer.normalize(quality, Normalizer.Form.NFC).charAt(0);
    }

    /** Characters that look like a Vietnamese letter and are another become that letter. */
    static char lookAlike(char c) {
        return switch (c) {
            case 'Ð', 'Ɖ' -> 'Đ';
            case 'ð', 'ɖ' -> 'đ';
            case 'Ƣ' -> 'Ư';
            case 'ƣ' -> 'ư';
            case 'Ǎ' -> 'Ă';
            case 'ǎ' -> 'ă';
            default -> c;
        };
    }

    /** Lower case without marks. */
    static char plain(char c) {
        return c < SIZE ? PLAIN[c] : Character.toLowerCase(c);
    }

    /** Lower case with the marks that make another letter (â, ă, ơ, đ), without tone. */
    static char toneless(char c) {
        return c < SIZE ? TONELESS[c] : Character.toLowerCase(c);
    }

    /** The tone as a combining mark, 0 for none. */
    static char tone(char c) {
        return c < SIZE ? TONE[c] : 0;
    }

    /** A mark of its own that did not find its letter. */
    static boolean isLooseMark(char c) {
        return c >= '\u0300' && c <= '\u0323' && MARKS.indexOf(c) >= 0;
    }

    static boolean isLooseTone(char c) {
        return c >= '\u0300' && c <= '\u0323' && TONES.indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        if (c < FIRST_FOREIGN_SPACE) {
            return c == '\u00A0';
        }
        return !isComposed(c) && Character.isSpaceChar(c);
    }

    /** The block of composed letters with two marks. */
    private static boolean isComposed(char c) {
        return c >= '\u1E00' && c <= '\u1EFF';
    }

    /** Control and zero-width characters. */
    static boolean isInvisible(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        if (c >= '\u00C0' && c < '\u0300' || isComposed(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
