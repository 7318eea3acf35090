package vn.hososach.ui.frame;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the letters in which one value differs from another, so that no eye has to search for them. */
public final class Differences {

    private Differences() {}

    /** A run of letters that all stand in the other value too, or all do not. */
    public record Piece(String text, boolean differs) {}

    /** The value cut into pieces; those that differ are what the other value does not have at this place. */
    public static List<Piece> of(String value, String other) {
        int[] letters = composed(value);
        int[] others = composed(other);
        return pieces(letters, bySyllable(letters, withoutCrumbs(kept(letters, others))));
    }

    private static int[] composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    }

    /** For each letter, whether it belongs to the longest common subsequence. */
    private static boolean[] kept(int[] a, int[] b) {
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                length[i][j] = a[i] == b[j] ? 1 + length[i + 1][j + 1] : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        boolean[] kept = new boolean[a.length];
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                kept[i++] = true;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }

    /** A single equal letter amid long differences is chance, not likeness: it is marked too. */
    private static boolean[] withoutCrumbs(boolean[] kept) {
        boolean[] cleaned = kept.clone();
        for (int i = 2; i < kept.length - 2; i++) {
            if (kept[i] && !kept[i - 1] && !kept[i - 2] && !kept[i + 1] && !kept[i + 2]) {
                cleaned[i] = false;
            }
        }
        return cleaned;
    }

    /** A syllable of which not even half is the same is another one: it is marked as a whole. */
    private static boolean[] bySyllable(int[] letters, boolean[] kept) {
        boolean[] marked = kept.clone();
        int from = 0;
        for (int i = 0; i <= letters.length; i++) {
            if (i == letters.length || !Character.isLetterOrDigit(letters[i])) {
                int same = 0;
                for (int j = from; j < i; j++) {
                    same += kept[j] ? 1 : 0;
                }
                if (2 * same < i - from) {
                    Arrays.fill(marked, from, i, false);
                }
                from = i + 1;
            }
        }
        return marked;
    }

    private static List<Piece> pieces(int[] letters, boolean[] kept) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= letters.length; i++) {
            if (i == letters.length || kept[i] != kept[from]) {
                pieces.add(new Piece(new String(letters, from, i - from), !kept[from]));
                from = i;
            }
        }
        return pieces;
    }
}
