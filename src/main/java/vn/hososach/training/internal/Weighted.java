package vn.hososach.training.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values that come up as often as their weights say. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private double[] sums = new double[16];

    Weighted<T> add(T value, double weight) {
        int size = values.size();
        if (size == sums.length) {
            sums = Arrays.copyOf(sums, size * 2);
        }
        sums[size] = (size == 0 ? 0 : sums[size - 1]) + weight;
        values.add(value);
        return this;
    }

    T draw(Dice dice) {
        double at = dice.share() * sums[values.size() - 1];
        int found = Arrays.binarySearch(sums, 0, values.size(), at);
        return values.get(Math.min(found < 0 ? -found - 1 : found + 1, values.size() - 1));
    }
}
