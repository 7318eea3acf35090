package vn.hososach.matching.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import vn.hososach.text.KeyRemnants;

/**
 * Every name once, as syllable numbers in packed arrays: rows hold a name by its number, and two rows with the same
 * number have the same name with all marks. Numbers depend on the order of arrival and serve equality only; whatever
 * must be the same in every run rests on the hashes. Adding is thread-safe; reading is safe once adding has ended.
 */
public final class NameBook {

    /** No name. */
    public static final int NONE = -1;

    private static final int START = 1024;
    /** Syllables of a name that are kept. */
    private static final int LONGEST = 15;
    /** A name is usual when one in so many rows has it. */
    private static final int RARE = 10_000;

    private final HashedNumbers byRaw = new HashedNumbers();
    private final ConcurrentHashMap<String, String> mothers = new ConcurrentHashMap<>();
    private final HashedNumbers byForm = new HashedNumbers();
    private final HashedNumbers plain = new HashedNumbers();
    private final SyllableBook syllables = new SyllableBook();
    private final HashedNumbers byFold = new HashedNumbers();
    private int folds;
    private int[] pool = new int[START * 4];
    private int[] starts = new int[START];
    private int[] foldNumbers = new int[START];
    private long[] foldHashes = new long[START];
    private boolean[] givenKnown = new boolean[START];
    private int size;
    private int[] surnameUse = new int[0];
    private int[] givenUse = new int[0];
    private int usual = 1;

    /** Number of the name, {@link #NONE} for none. */
    public int idOf(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return idOf(bytes, 0, bytes.length);
    }

    /** Number of the name in these bytes of UTF-8. Names are known again by a hash of 64 bits. */
    public int idOf(byte[] bytes, int from, int to) {
        if (from >= to) {
            return NONE;
        }
        long hash = Hash.of(bytes, from, to);
        int known = byRaw.get(hash);
        return known != HashedNumbers.UNKNOWN ? known : add(hash, bytes, from, to);
    }

    /** Name of the mother told by a placeholder (con bà X), else empty. */
    public String motherIn(String raw) {
        return mothers.getOrDefault(raw, "");
    }

    /** Frees what only adding needs, for a run which adds no more. */
    public void seal() {
        byRaw.clear();
        mothers.clear();
        byForm.clear();
    }

    private int add(long hash, byte[] bytes, int from, int to) {
        int id = quick(bytes, from, to);
        if (id == HashedNumbers.UNKNOWN) {
            String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            NameForm form = NameForm.of(raw);
            if (!form.mother().isEmpty()) {
                mothers.put(raw, form.mother());
            }
            id = form.syllables().isEmpty() ? NONE : add(form);
        }
        byRaw.put(hash, id);
        return id;
    }

    /** Nearly every name is a few known syllables with a space between. */
    private int quick(byte[] bytes, int from, int to) {
        int[] ids = new int[LONGEST];
        int n = 0;
        for (int start = from, i = from; i <= to; i++) {
            if (i == to || bytes[i] == ' ') {
                int id = i == start || n == LONGEST ? HashedNumbers.UNKNOWN : plainSyllable(bytes, start, i);
                if (id < 0) {
                    return HashedNumbers.UNKNOWN;
                }
                ids[n++] = id;
                start = i + 1;
            }
        }
        return add(Arrays.copyOf(ids, n), true);
    }

    /** Number of a syllable that means the same wherever it stands, else a negative one. */
    private int plainSyllable(byte[] bytes, int from, int to) {
        long hash = Hash.of(bytes, from, to);
        int known = plain.get(hash);
        if (known == HashedNumbers.UNKNOWN) {
            String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            known = NameForm.isPlain(raw) ? syllable(KeyRemnants.undo(raw.toLowerCase(Locale.ROOT))) : NONE;
            plain.put(hash, known);
        }
        return known;
    }

    private synchronized int syllable(String text) {
        return syllables.idOf(text);
    }

    private int add(NameForm form) {
        int[] ids = new int[Math.min(form.syllables().size(), LONGEST)];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = syllable(form.syllables().get(i));
        }
        return add(ids, form.givenKnown());
    }

    private synchronized int add(int[] ids, boolean given) {
        long form = given ? 1 : 2;
        for (int id : ids) {
            form = Hash.with(form, id + 1L);
        }
        int known = byForm.get(form);
        if (known != HashedNumbers.UNKNOWN) {
            return known;
        }
        StringBuilder fold = new StringBuilder();
        for (int id : ids) {
            fold.append(syllables.fold(id));
        }
        int stored = store(ids, Hash.of(fold), given);
        byForm.put(form, stored);
        return stored;
    }

    private int store(int[] ids, long foldHash, boolean known) {
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            foldNumbers = Arrays.copyOf(foldNumbers, starts.length);
            foldHashes = Arrays.copyOf(foldHashes, starts.length);
            givenKnown = Arrays.copyOf(givenKnown, starts.length);
        }
        int end = starts[size] + ids.length;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, 2 * pool.length);
        }
        System.arraycopy(ids, 0, pool, starts[size], ids.length);
        starts[size + 1] = end;
        foldHashes[size] = foldHash;
        int fold = byFold.get(foldHash);
        if (fold == HashedNumbers.UNKNOWN) {
            fold = folds++;
            byFold.put(foldHash, fold);
        }
        foldNumbers[size] = fold;
        givenKnown[size] = known;
        return size++;
    }

    /** Names without marks are numbered too: equal numbers, equal folds. */
    public int foldNumber(int name) {
        return foldNumbers[name];
    }

    /** How many different folds there are. */
    public int folds() {
        return folds;
    }

    public long foldHash(int name) {
        return foldHashes[name];
    }

    int length(int name) {
        return starts[name + 1] - starts[name];
    }

    private int syllable(int name, int at) {
        return pool[starts[name] + at];
    }

    int exact(int name, int at) {
        return syllable(name, at);
    }

    int foldId(int name, int at) {
        return syllables.foldId(syllable(name, at));
    }

    /** Letters of a syllable as {@link EditDistance} packs them. */
    long letters(int name, int at) {
        return syllables.letters(syllable(name, at));
    }

    boolean isMarked(int name, int at) {
        return syllables.isMarked(syllable(name, at));
    }

    long sound(int name, int at) {
        return syllables.sound(syllable(name, at));
    }

    /** False when a pet name stands for the given name, or there is only one syllable and it is the family name. */
    public boolean isGivenKnown(int name) {
        return givenKnown[name];
    }

    /**
     * Counts which family and given names are in use, so that a typing error can be told from a name: the names of
     * rows, repeated as often as they occur.
     */
    public void countUse(int[] namesOfRows) {
        int[] surnames = new int[syllables.folds()];
        int[] givens = new int[syllables.folds()];
        for (int name : namesOfRows) {
            if (name != NONE && givenKnown[name]) {
                surnames[foldId(name, 0)]++;
                givens[foldId(name, length(name) - 1)]++;
            }
        }
        surnameUse = surnames;
        givenUse = givens;
        usual = Math.max(3, namesOfRows.length / RARE);
    }

    /** Whether many people have this given name; false for most typing errors. */
    public boolean isUsualGiven(int name) {
        int fold = foldId(name, length(name) - 1);
        return fold < givenUse.length && givenUse[fold] >= usual;
    }

    /** Whether many people have this family name. */
    public boolean isUsualSurname(int name) {
        int fold = foldId(name, 0);
        return fold < surnameUse.length && surnameUse[fold] >= usual;
    }

    /** Sound class of the given name as a hash. */
    public long givenSound(int name) {
        return sound(name, length(name) - 1);
    }

    /** Fold of the family name as a hash. */
    public long surname(int name) {
        return sound(name, 0);
    }
}
