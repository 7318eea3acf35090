package vn.hososach.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Candidate against baseline, alternately in one run: the machine's mood meets both alike, so only the ratio is kept. The
 * first pair warms up and is dropped; a spread over 40 % is called noisy, not a result.
 */
public final class Pairs {

    private static final double NOISE = 0.4;

    private final List<double[]> measured = new ArrayList<>();

    /** Work that is timed; it returns what must be equal for both sides, or null where there is nothing to compare. */
    @FunctionalInterface
    public interface Work {
        Object run() throws Exception;
    }

    public static Pairs of(int pairs, Work baseline, Work candidate) throws Exception {
        return of(pairs, baseline, candidate, () -> {});
    }

    /** What has to be done before every measured work and is not measured. */
    @FunctionalInterface
    public interface Preparation {
        void run() throws Exception;
    }

    /** The same with something to prepare before each side. */
    public static Pairs of(int pairs, Work baseline, Work candidate, Preparation before) throws Exception {
        Pairs result = new Pairs();
        for (int i = 0; i <= pairs; i++) {
            double[] base = new double[2];
            double[] cand = new double[2];
            before.run();
            Object expected = timed(baseline, base);
            before.run();
            Object actual = timed(candidate, cand);
            if (expected != null && actual != null && !expected.equals(actual)) {
                throw new IllegalStateException("not equal: baseline " + expected + ", candidate " + actual);
            }
            if (i > 0) {
                result.measured.add(new double[] {base[0], cand[0], base[1], cand[1]});
            }
        }
        return result;
    }

    private static Object timed(Work work, double[] seconds) throws Exception {
        double cpu = CpuSeconds.now();
        long start = System.nanoTime();
        Object result = work.run();
        seconds[0] = (System.nanoTime() - start) / 1e9;
        seconds[1] = CpuSeconds.now() - cpu;
        return result;
    }

    /** One line: goal, median ratio of wall time, least, greatest, ratio of CPU seconds, seconds of both, rows. */
    public void print(String goal, long rows) {
        double[] ratios =
                measured.stream().mapToDouble(it -> it[1] / it[0]).sorted().toArray();
        double least = ratios[0];
        double greatest = ratios[ratios.length - 1];
        System.out.printf(
                Locale.ROOT,
                "BENCH %-28s ratio %.2f (%.2f-%.2f) cpu %.2f | baseline %.2f s, candidate %.2f s, rows %,d%s%n",
                goal,
                ratios[ratios.length / 2],
                least,
                greatest,
                sum(3) / Math.max(sum(2), 1e-9),
                sum(0) / measured.size(),
                sum(1) / measured.size(),
                rows,
                (greatest - least) / ratios[ratios.length / 2] > NOISE ? " (noisy)" : "");
    }

    private double sum(int column) {
        return measured.stream().mapToDouble(it -> it[column]).sum();
    }
}
