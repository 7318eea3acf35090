package vn.hososach.matching;

import java.util.Arrays;

/** Distinct patterns of candidate pairs and how often each occurs, in ascending order. */
final class PatternCounts {

    /** Pattern, then rarity bucket, then free fields. */
    final long[] codes;

    final long[] counts;

    private PatternCounts(long[] codes, long[] counts) {
        this.codes = codes;
        this.counts = counts;
    }

    static long code(int pattern, int rarity, int free) {
        return (long) free << MatchField.patternBits() + NameRarity.BITS
                | (long) rarity << MatchField.patternBits()
                | pattern;
    }

    int pattern(int at) {
        return (int) codes[at] & (1 << MatchField.patternBits()) - 1;
    }

    int rarity(int at) {
        return (int) (codes[at] >>> MatchField.patternBits()) & (1 << NameRarity.BITS) - 1;
    }

    boolean isFree(int at, MatchField field) {
        return (codes[at] >>> MatchField.patternBits() + NameRarity.BITS + field.ordinal() & 1) != 0;
    }

    /** Counts equal codes; the array is sorted in place. */
    static PatternCounts of(long[] all) {
        Arrays.parallelSort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        }
        long[] codes = new long[distinct];
        long[] counts = new long[distinct];
        int at = -1;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                codes[++at] = all[i];
            }
            counts[at]++;
        }
        return new PatternCounts(codes, counts);
    }
}
