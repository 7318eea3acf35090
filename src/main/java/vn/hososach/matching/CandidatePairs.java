package vn.hososach.matching;

import java.util.List;

/** Candidate pairs in ascending order of rows, with the fields that were free to differ when they were found. */
final class CandidatePairs {

    private final long[] pairs;
    private final int freeBits;
    private final int rowBits;
    final int size;
    final List<KeyYield> yields;

    /** Takes pairs as {@link PairCollector} packs them. */
    CandidatePairs(long[] pairs, int freeBits, int rowBits, List<KeyYield> yields) {
        this.pairs = pairs;
        this.freeBits = freeBits;
        this.rowBits = rowBits;
        this.size = pairs.length;
        this.yields = yields;
    }

    /** The row of the lower number; always a record. */
    int first(int pair) {
        return (int) (pairs[pair] >>> rowBits + freeBits);
    }

    int second(int pair) {
        return (int) (pairs[pair] >>> freeBits) & (1 << rowBits) - 1;
    }

    /** Bit of a field set: some key found the pair without it. */
    int free(int pair) {
        return (int) pairs[pair] & (1 << freeBits) - 1;
    }
}
