package vn.hososach.intake.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which communes a key was seen. Keys are hashes, twelve bytes each; nearly all belong to one commune, and the few
 * sets of several communes that occur are kept once.
 */
final class PeopleIndex {

    private static final int NOBODY = -1;

    /** Numbers below are communes, those from here on sets of communes. */
    private static final int FIRST_SET = 1 << 10;

    private static final BitSet NONE = new BitSet();

    private final BitSet[] singles = singles();
    private final List<BitSet> several = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private long[] keys;
    private int[] places;
    private int size;

    /** Has room for this many keys before it grows. */
    PeopleIndex(long expected) {
        int room = Integer.highestOneBit(Math.toIntExact(Math.max(expected, 1 << 9) * 4 / 3)) << 1;
        keys = new long[room];
        places = new int[room];
        Arrays.fill(places, NOBODY);
    }

    void put(long key, int commune) {
        if (size * 4L > keys.length * 3L) {
            grow();
        }
        int at = place(key);
        if (places[at] == NOBODY) {
            keys[at] = key;
            places[at] = commune;
            size++;
        } else {
            places[at] = with(places[at], commune);
        }
    }

    /** The communes of this key. */
    BitSet of(long key) {
        int place = places[place(key)];
        return place == NOBODY ? NONE : place < FIRST_SET ? singles[place] : several.get(place - FIRST_SET);
    }

    private int with(int place, int commune) {
        if (place == commune
                || place >= FIRST_SET && several.get(place - FIRST_SET).get(commune)) {
            return place;
        }
        BitSet both = place >= FIRST_SET ? several.get(place - FIRST_SET) : singles[place];
        both = (BitSet) both.clone();
        both.set(commune);
        return numbers.computeIfAbsent(both, set -> {
            several.add(set);
            return FIRST_SET + several.size() - 1;
        });
    }

    private static BitSet[] singles() {
        BitSet[] singles = new BitSet[FIRST_SET];
        for (int i = 0; i < FIRST_SET; i++) {
            singles[i] = new BitSet();
            singles[i].set(i);
        }
        return singles;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        while (places[at] != NOBODY && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        Arrays.fill(places, NOBODY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != NOBODY) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                places[at] = oldPlaces[i];
            }
        }
    }
}
