package vn.hososach.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects candidate pairs key by key and keeps each once. A pair is one long: its rows above, below a bit for each
 * field that the key which found it leaves free; meeting again, a pair unites the bits. Memory stays near that of the
 * distinct pairs, however many keys find them.
 */
final class PairCollector {

    private static final int FREE_BITS = MatchField.values().length;
    private static final int PENDING = 1 << 23;

    private static final int[] FREE = new int[BlockingKey.values().length];

    static {
        for (BlockingKey key : BlockingKey.values()) {
            for (MatchField field : MatchField.values()) {
                FREE[key.ordinal()] |= key.fields().contains(field) ? 0 : 1 << field.ordinal();
            }
        }
    }

    private final int rowBits;
    private final List<long[]> parts = new ArrayList<>();
    private long pending;
    private int distinct;

    PairCollector(int rowBits) {
        if (2 * rowBits + FREE_BITS > 63) {
            throw new IllegalArgumentException("Quá nhiều dòng cho một lần ghép");
        }
        this.rowBits = rowBits;
    }

    static long packed(int a, int b, BlockingKey key, int rowBits) {
        return ((long) Math.min(a, b) << rowBits | Math.max(a, b)) << FREE_BITS | FREE[key.ordinal()];
    }

    void add(long[] pairs) {
        parts.add(pairs);
        pending += pairs.length;
        if (pending > Math.max(PENDING, distinct)) {
            unite();
        }
    }

    /** Sorts what there is and unites equal pairs. */
    private void unite() {
        long[] all = LongList.joined(parts);
        parts.clear();
        Arrays.parallelSort(all);
        int at = -1;
        for (long pair : all) {
            if (at >= 0 && all[at] >>> FREE_BITS == pair >>> FREE_BITS) {
                all[at] |= pair;
            } else {
                all[++at] = pair;
            }
        }
        distinct = at + 1;
        pending = 0;
        parts.add(distinct == all.length ? all : Arrays.copyOf(all, distinct));
    }

    CandidatePairs done(List<KeyYield> yields) {
        unite();
        return new CandidatePairs(parts.get(0), FREE_BITS, rowBits, yields);
    }
}
