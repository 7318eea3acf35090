package vn.hososach.matching.forms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.hososach.text.VietnameseText;

/** Every syllable once: with marks, without, its sound class, and whether it carries marks at all. */
final class SyllableBook {

    private final Map<String, Integer> byExact = new HashMap<>();
    private final Map<String, Integer> byFold = new HashMap<>();
    private String[] folds = new String[1024];
    private int[] foldIds = new int[1024];
    private long[] soundHashes = new long[1024];
    private long[] letters = new long[1024];
    private boolean[] marked = new boolean[1024];

    int idOf(String syllable) {
        String exact = VietnameseText.nameExact(syllable);
        Integer known = byExact.get(exact);
        if (known != null) {
            return known;
        }
        int id = byExact.size();
        if (id == folds.length) {
            folds = Arrays.copyOf(folds, 2 * id);
            foldIds = Arrays.copyOf(foldIds, 2 * id);
            soundHashes = Arrays.copyOf(soundHashes, 2 * id);
            letters = Arrays.copyOf(letters, 2 * id);
            marked = Arrays.copyOf(marked, 2 * id);
        }
        String fold = Marks.foldSyllable(syllable);
        folds[id] = fold;
        foldIds[id] = byFold.computeIfAbsent(fold, f -> byFold.size());
        letters[id] = EditDistance.packed(fold);
        soundHashes[id] = Hash.of(Marks.sound(fold));
        marked[id] = VietnameseText.hasDiacritics(syllable);
        byExact.put(exact, id);
        return id;
    }

    /** How many different folds there are. */
    int folds() {
        return byFold.size();
    }

    String fold(int id) {
        return folds[id];
    }

    /** As {@link EditDistance} packs them. */
    long letters(int id) {
        return letters[id];
    }

    int foldId(int id) {
        return foldIds[id];
    }

    long sound(int id) {
        return soundHashes[id];
    }

    boolean isMarked(int id) {
        return marked[id];
    }
}
