package vn.hososach.matching.forms;

import vn.hososach.text.VietnameseText;

/** Letters without their marks, and the keys of one syllable. */
final class Marks {

    private static final int SIZE = 0x1F00;
    private static final char[] PLAIN = new char[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) {
            String key = c == ' ' ? " " : VietnameseText.nameKey(String.valueOf(c));
            PLAIN[c] = key.length() == 1 ? key.charAt(0) : c < ' ' ? ' ' : 0;
        }
    }

    private Marks() {}

    /** Lower case without mark; 0 for a character that stands for nothing, such as a loose mark. */
    static char plain(char c) {
        return c < SIZE ? PLAIN[c] : Character.toLowerCase(c);
    }

    /** Lower case without marks. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char plain = plain(text.charAt(i));
            if (plain != 0) {
                out.append(plain);
            }
        }
        return out.toString();
    }

    /** Fold of a syllable with one letter for i and y where both are written: after a consonant, and in quy. */
    static String foldSyllable(String syllable) {
        String fold = fold(syllable);
        int y = fold.indexOf('y');
        if (y > 0) {
            char before = fold.charAt(y - 1);
            boolean consonant = "aeiou".indexOf(before) < 0;
            if (consonant || before == 'u' && y > 1 && fold.charAt(y - 2) == 'q') {
                return fold.substring(0, y) + 'i' + fold.substring(y + 1);
            }
        }
        return fold;
    }

    /** Sound class of a folded syllable: beginnings which regions exchange (l and n, tr and ch, s and x, d, gi and r). */
    static String sound(String fold) {
        if (fold.startsWith("tr") || fold.startsWith("ch")) {
            return "C" + fold.substring(2);
        }
        if (fold.startsWith("gi") && fold.length() > 2) {
            return "D" + fold.substring("aeou".indexOf(fold.charAt(2)) >= 0 ? 2 : 1);
        }
        if (fold.startsWith("ng") || fold.startsWith("nh")) {
            return fold;
        }
        return switch (fold.isEmpty() ? ' ' : fold.charAt(0)) {
            case 'l', 'n' -> "N" + fold.substring(1);
            case 's', 'x' -> "X" + fold.substring(1);
            case 'd', 'r' -> "D" + fold.substring(1);
            default -> fold;
        };
    }
}
