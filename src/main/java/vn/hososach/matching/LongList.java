package vn.hososach.matching;

import java.util.Arrays;
import java.util.List;

/** A growing array of long. */
final class LongList {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int at) {
        return values[at];
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The arrays one after the other. */
    static long[] joined(List<long[]> parts) {
        long[] all = new long[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
