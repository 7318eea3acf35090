package vn.hososach.ui.frame;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the letters in which one value differs from another, so that no eye has to search for them: first which syllables
 * and numbers the other value has too, then, of those that stand opposite each other, which letters.
 */
public final class Differences {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A number so short is read at one glance: a day, a year, a house. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,4}");

    private Differences() {}

    /** A run of letters that all stand in the other value too, or all do not. */
    public record Piece(String text, boolean differs) {}

    private record Word(String text, int from, int to) {}

    /** The value cut into pieces; those that differ are what the other value does not have at this place. */
    public static List<Piece> of(String value, String other) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        boolean[] marked = new boolean[text.length()];
        List<Word> words = words(text);
        markWords(words, words(Normalizer.normalize(other, Normalizer.Form.NFC)), marked);
        markBetween(words, marked);
        return pieces(text, marked);
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text).results().map(Differences::word).toList();
    }

    private static Word word(MatchResult found) {
        return new Word(found.group(), found.start(), found.end());
    }

    /** Walks over both from one common word to the next; as many words on both sides between them are taken for pairs. */
    private static void markWords(List<Word> words, List<Word> others, boolean[] marked) {
        String[] texts = words.stream().map(Word::text).toArray(String[]::new);
        String[] otherTexts = others.stream().map(Word::text).toArray(String[]::new);
        int[][] common = isDate(texts) && isDate(otherTexts) ? new int[0][] : common(texts, otherTexts);
        int done = 0;
        int otherDone = 0;
        for (int i = 0; i <= common.length; i++) {
            int until = i < common.length ? common[i][0] : words.size();
            int otherUntil = i < common.length ? common[i][1] : others.size();
            boolean paired = until - done == otherUntil - otherDone;
            for (int w = done; w < until; w++) {
                markLetters(
                        words.get(w), paired ? others.get(otherDone + w - done).text() : "", marked);
            }
            done = until + 1;
            otherDone = otherUntil + 1;
        }
    }

    /** Day stands opposite day and month opposite month, wherever the same number stands too. */
    private static boolean isDate(String[] words) {
        return words.length == 3 && Arrays.stream(words).allMatch(Differences::isShortNumber);
    }

    private static boolean isShortNumber(String word) {
        return SHORT_NUMBER.matcher(word).matches();
    }

    /** A word of which not even half is the same is another one: it is marked as a whole. */
    private static void markLetters(Word word, String other, boolean[] marked) {
        int length = word.to() - word.from();
        boolean[] kept = new boolean[length];
        int[][] common = common(letters(word.text()), letters(other));
        Arrays.stream(common).forEach(pair -> kept[pair[0]] = true);
        boolean another = 2 * common.length < length
                || isShortNumber(word.text()) && !word.text().equals(other);
        for (int i = 0; i < length; i++) {
            marked[word.from() + i] = another || !kept[i];
        }
    }

    private static Object[] letters(String text) {
        return text.chars().boxed().toArray();
    }

    /** What stands between two words marked as a whole belongs to them. */
    private static void markBetween(List<Word> words, boolean[] marked) {
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            Word after = words.get(i);
            if (whole(before, marked) && whole(after, marked)) {
                Arrays.fill(marked, before.to(), after.from(), true);
            }
        }
    }

    private static boolean whole(Word word, boolean[] marked) {
        for (int i = word.from(); i < word.to(); i++) {
            if (!marked[i]) {
                return false;
            }
        }
        return true;
    }

    /** The places of the longest common subsequence in both. */
    private static int[][] common(Object[] a, Object[] b) {
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                length[i][j] =
                        a[i].equals(b[j]) ? 1 + length[i + 1][j + 1] : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> places = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i].equals(b[j])) {
                places.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return places.toArray(int[][]::new);
    }

    private static List<Piece> pieces(String text, boolean[] marked) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[from]) {
                pieces.add(new Piece(text.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
