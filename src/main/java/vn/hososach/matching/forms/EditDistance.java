package vn.hososach.matching.forms;

/**
 * Damerau–Levenshtein distance, where only "at most one" is asked. Syllables without marks have eight letters at most and
 * are compared as one number each, the first letter lowest.
 */
final class EditDistance {

    private static final int LETTER = 8;
    private static final int MASK = 0xFF;

    private EditDistance() {}

    /** The letters as one number; 0 for what is longer than eight letters, or no plain text. */
    static long packed(String letters) {
        if (letters.length() > Long.BYTES) {
            return 0;
        }
        long packed = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (letters.charAt(i) > MASK) {
                return 0;
            }
            packed = packed << LETTER | letters.charAt(i);
        }
        return packed;
    }

    /** One letter too many, missing, another, or two neighbours exchanged. */
    static boolean atMostOne(long a, long b) {
        if (a == b) {
            return true;
        }
        int same = Long.numberOfTrailingZeros(a ^ b) / LETTER * LETTER;
        long restA = a >>> same;
        long restB = b >>> same;
        long nextA = restA >>> LETTER;
        long nextB = restB >>> LETTER;
        if (nextA == nextB || nextA == restB || restA == nextB) {
            return true;
        }
        boolean exchanged = (restA & MASK) == (nextB & MASK) && (nextA & MASK) == (restB & MASK);
        return exchanged && nextA >>> LETTER == nextB >>> LETTER;
    }
}
