package vn.hososach.training.internal;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed throws the same numbers on every machine. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own, so that more throws here shift nothing there. */
    public Dice split() {
        return new Dice(random.split());
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    String pick(String... values) {
        return values[below(values.length)];
    }

    /** That many digits. */
    String digits(int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + below(10)));
        }
        return out.toString();
    }
}
