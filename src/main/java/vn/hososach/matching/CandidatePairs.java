package vn.hososach.matching;

import java.util.Arrays;
import java.util.List;

/** Candidate pairs in ascending order of rows, with the fields that were free to differ when they were found. */
final class CandidatePairs {

    private static final int KEY_BITS = 5;

    private static final int[] FREE = new int[BlockingKey.values().length];

    static {
        for (BlockingKey key : BlockingKey.values()) {
            for (MatchField field : MatchField.values()) {
                FREE[key.ordinal()] |= key.fields().contains(field) ? 0 : 1 << field.ordinal();
            }
        }
    }

    private final long[] pairs;
    private final short[] free;
    private final int rowBits;
    final int size;
    final List<Blocking.KeyYield> yields;

    private CandidatePairs(long[] pairs, short[] free, int size, int rowBits, List<Blocking.KeyYield> yields) {
        this.pairs = pairs;
        this.free = free;
        this.size = size;
        this.rowBits = rowBits;
        this.yields = yields;
    }

    static long packed(int a, int b, BlockingKey key, int rowBits) {
        return (long) Math.min(a, b) << rowBits + KEY_BITS | (long) Math.max(a, b) << KEY_BITS | key.ordinal();
    }

    static CandidatePairs of(List<long[]> found, int rowBits, List<Blocking.KeyYield> yields) {
        long[] all = LongList.joined(found);
        found.clear();
        Arrays.parallelSort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] >>> KEY_BITS != all[i - 1] >>> KEY_BITS) {
                distinct++;
            }
        }
        long[] pairs = new long[distinct];
        short[] free = new short[distinct];
        int at = -1;
        for (int i = 0; i < all.length; i++) {
            long pair = all[i] >>> KEY_BITS;
            if (at < 0 || pairs[at] != pair) {
                pairs[++at] = pair;
            }
            free[at] |= (short) FREE[(int) all[i] & (1 << KEY_BITS) - 1];
        }
        return new CandidatePairs(pairs, free, distinct, rowBits, yields);
    }

    /** The row of the lower number; always a record. */
    int first(int pair) {
        return (int) (pairs[pair] >>> rowBits);
    }

    int second(int pair) {
        return (int) pairs[pair] & (1 << rowBits) - 1;
    }

    /** Bit of a field set: some key found the pair without it. */
    int free(int pair) {
        return free[pair];
    }
}
