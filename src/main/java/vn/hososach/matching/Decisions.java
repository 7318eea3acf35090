package vn.hososach.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people have decided about rows of a run. */
final class Decisions {

    private final List<int[]> together = new ArrayList<>();
    private final Set<Long> apart = new HashSet<>();

    private Decisions() {}

    /** The decisions of which both sides take part in the run. */
    static Decisions of(People people, List<String[]> together, List<String[]> apart) {
        Decisions decisions = new Decisions();
        for (String[] link : together) {
            int record = people.recordOf(link[0]);
            int row = people.registerRowOf(link[1]);
            if (record >= 0 && row >= 0) {
                decisions.together.add(new int[] {record, row});
            }
        }
        for (String[] pair : apart) {
            int a = people.recordOf(pair[0]);
            int b = people.recordOf(pair[1]);
            if (a >= 0 && b >= 0) {
                decisions.apart.add(packed(a, b));
            }
        }
        return decisions;
    }

    /** Links made by hand: record and register row. */
    List<int[]> together() {
        return together;
    }

    /** Whether the two must not stand in one set. */
    boolean apart(int a, int b) {
        return !apart.isEmpty() && apart.contains(packed(a, b));
    }

    private static long packed(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
