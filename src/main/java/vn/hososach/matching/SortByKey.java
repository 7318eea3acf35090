package vn.hososach.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts numbers by 64-bit keys that come with them. */
final class SortByKey {

    private static final int PARTS = 256;

    private SortByKey() {}

    /** The values in ascending order of their keys (unsigned by the upper byte first); equal keys by value. */
    static long[] rows(long[] keys, int[] values) {
        int n = keys.length;
        int[] starts = new int[PARTS + 1];
        for (long key : keys) {
            starts[(int) (key >>> 56) + 1]++;
        }
        for (int p = 0; p < PARTS; p++) {
            starts[p + 1] += starts[p];
        }
        int[] next = Arrays.copyOf(starts, PARTS);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[(int) (keys[i] >>> 56)]++] = i;
        }
        long[] result = new long[n];
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(p -> sortPart(keys, values, order, starts[p], starts[p + 1], result));
        return result;
    }

    /** Within a part the upper byte is equal: 36 bits of the key and the place in the part are sorted as one long. */
    private static void sortPart(long[] keys, int[] values, int[] order, int from, int to, long[] result) {
        Integer[] part = new Integer[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = order[i];
        }
        Arrays.sort(
                part,
                (x, y) -> keys[x] != keys[y]
                        ? Long.compareUnsigned(keys[x], keys[y])
                        : Integer.compare(values[x], values[y]));
        for (int i = from; i < to; i++) {
            result[i] = values[part[i - from]];
        }
    }
}
