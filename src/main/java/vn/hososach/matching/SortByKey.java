package vn.hososach.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts numbers by 64-bit keys that come with them. */
final class SortByKey {

    private SortByKey() {}

    /**
     * The values in ascending order of their keys (unsigned); equal keys by value. The upper bits of a key and its place
     * are sorted as one long; the few keys that agree in their upper bits are put in order afterwards.
     */
    static long[] rows(long[] keys, int[] values) {
        int n = keys.length;
        int placeBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(n));
        int mask = (1 << placeBits) - 1;
        long[] order = new long[n];
        IntStream.range(0, n).parallel().forEach(i -> order[i] = upper(keys[i], placeBits) << placeBits | i);
        Arrays.parallelSort(order);
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && order[to] >>> placeBits == order[from] >>> placeBits) {
                to++;
            }
            if (to - from > 1) {
                settle(keys, values, order, from, to, mask);
            }
            from = to;
        }
        IntStream.range(0, n).parallel().forEach(i -> order[i] = values[(int) order[i] & mask]);
        return order;
    }

    /** Upper bits of a key, one less than fit, so that the sign stays out of it. */
    private static long upper(long key, int placeBits) {
        return key >>> placeBits + 1;
    }

    private static void settle(long[] keys, int[] values, long[] order, int from, int to, int mask) {
        long[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted((x, y) -> {
                    int a = (int) (x & mask);
                    int b = (int) (y & mask);
                    return keys[a] != keys[b]
                            ? Long.compareUnsigned(keys[a], keys[b])
                            : Integer.compare(values[a], values[b]);
                })
                .mapToLong(Long::longValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }
}
