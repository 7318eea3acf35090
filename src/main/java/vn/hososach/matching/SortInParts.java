package vn.hososach.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts evenly spread numbers: they are first dealt into parts by their upper bits, and each part, small enough for a
 * processor's own memory, is sorted by itself.
 */
final class SortInParts {

    private static final int BITS = 11;
    private static final int PARTS = 1 << BITS;

    private SortInParts() {}

    /** All numbers of the lists in ascending order; none is negative and all 63 bits are used. */
    static long[] of(List<LongList> lists) {
        int[][] places = new int[lists.size()][];
        IntStream.range(0, lists.size()).parallel().forEach(l -> places[l] = counts(lists.get(l)));
        int[] starts = new int[PARTS + 1];
        int at = 0;
        for (int part = 0; part < PARTS; part++) {
            starts[part] = at;
            for (int[] list : places) {
                int count = list[part];
                list[part] = at;
                at += count;
            }
        }
        starts[PARTS] = at;
        long[] all = new long[at];
        IntStream.range(0, lists.size()).parallel().forEach(l -> deal(lists.get(l), places[l], all));
        IntStream.range(0, PARTS).parallel().forEach(p -> Arrays.sort(all, starts[p], starts[p + 1]));
        return all;
    }

    private static int part(long value) {
        return (int) (value >>> 63 - BITS);
    }

    private static int[] counts(LongList list) {
        int[] counts = new int[PARTS];
        for (int i = 0; i < list.size(); i++) {
            counts[part(list.get(i))]++;
        }
        return counts;
    }

    private static void deal(LongList list, int[] places, long[] to) {
        for (int i = 0; i < list.size(); i++) {
            long value = list.get(i);
            to[places[part(value)]++] = value;
        }
    }
}
