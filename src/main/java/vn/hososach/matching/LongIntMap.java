package vn.hososach.matching;

import java.util.Arrays;
import vn.hososach.matching.forms.Hash;

/** Open addressing from long (not 0) to int; the first value put under a key stays. */
final class LongIntMap {

    private final long[] keys;
    private final int[] values;
    private final int mask;

    LongIntMap(int entries) {
        int capacity = Integer.highestOneBit(Math.max(4, entries) * 2 - 1) * 2;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, -1);
        mask = capacity - 1;
    }

    void putIfAbsent(long key, int value) {
        int at = (int) Hash.mixed(key) & mask;
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return;
            }
            at = at + 1 & mask;
        }
        keys[at] = key;
        values[at] = value;
    }

    /** The value, or -1. */
    int get(long key) {
        int at = (int) Hash.mixed(key) & mask;
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return values[at];
            }
            at = at + 1 & mask;
        }
        return -1;
    }
}
