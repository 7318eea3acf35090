package vn.hososach.matching;

import java.util.stream.IntStream;
import vn.hososach.matching.forms.Hash;

/**
 * u: how often each level comes up among pairs taken at random, nearly all of them two people. Rows stand in the order of
 * a hash, which is random already: each is paired with the row some steps further on, so that both are read in order and
 * the draw is the same in every run and for any number of threads.
 */
final class RandomPairs {

    private static final int PAIRS = 400_000;
    private static final double PSEUDO_COUNT = 2000;
    private static final int CHUNKS = 64;
    /** No pattern uses the sign. */
    private static final int NONE = -1;

    private RandomPairs() {}

    /** u for record against register row, or record against record, leaning on {@link StartModel} where people are few. */
    static double[][] u(People people, Comparator comparator, boolean toRegister) {
        int from = toRegister ? people.records : 0;
        int to = toRegister ? people.size : people.records;
        long[][][] counts = IntStream.range(0, CHUNKS)
                .parallel()
                .mapToObj(chunk -> count(people, comparator, from, to, chunk))
                .toArray(long[][][]::new);
        // few people: a draw of a million repeats the same few pairs, and counts for no more than they are
        double weight = Math.min(1, (double) people.records * (to - from) / PAIRS);
        double[][] u = StartModel.u();
        for (MatchField field : MatchField.values()) {
            int f = field.ordinal();
            double sum = 0;
            for (int level = 0; level < u[f].length; level++) {
                u[f][level] = u[f][level] * PSEUDO_COUNT + weight;
                for (long[][] chunk : counts) {
                    u[f][level] += weight * chunk[f][level];
                }
                sum += u[f][level];
            }
            for (int level = 0; level < u[f].length; level++) {
                u[f][level] /= sum;
            }
        }
        return u;
    }

    private static long[][] count(People people, Comparator comparator, int from, int to, int chunk) {
        long[][] counts = new long[MatchField.values().length][16];
        if (people.records == 0 || to - from < 2) {
            return counts;
        }
        int start = (int) ((long) PAIRS * chunk / CHUNKS);
        int[] patterns = new int[(int) ((long) PAIRS * (chunk + 1) / CHUNKS) - start];
        for (int i = 0; i < patterns.length; i++) {
            int a = (start + i) % people.records;
            long round = (start + i) / people.records;
            int b = from + (int) ((a + Long.remainderUnsigned(Hash.mixed(round + 1), to - from)) % (to - from));
            patterns[i] = a == b ? NONE : comparator.compare(a, b);
        }
        for (MatchField field : MatchField.values()) {
            count(patterns, field, counts[field.ordinal()]);
        }
        return counts;
    }

    private static void count(int[] patterns, MatchField field, long[] levels) {
        for (int pattern : patterns) {
            if (pattern != NONE) {
                levels[field.in(pattern)]++;
            }
        }
    }
}
