package vn.hososach.matching;

import java.util.Arrays;

/**
 * Sets of rows of one person, grown greedily from the best pair down under vetoes instead of by transitive closure:
 * a set holds one register row at most, and no two rows in it may be a pair that can never be one person.
 */
final class Clusters {

    private final People people;
    private final Comparator comparator;
    private final Decisions decisions;
    private final int[] leader;
    private final int[] next;
    private final int[] registerRow;
    private final float[] weakest;

    Clusters(People people, Comparator comparator, Decisions decisions) {
        this.people = people;
        this.decisions = decisions;
        this.comparator = comparator;
        leader = new int[people.size];
        next = new int[people.size];
        registerRow = new int[people.size];
        weakest = new float[people.size];
        for (int i = 0; i < people.size; i++) {
            leader[i] = i;
            next[i] = i;
            registerRow[i] = people.isRegister(i) ? i : -1;
        }
        Arrays.fill(weakest, Float.MAX_VALUE);
    }

    /** Joins the sets of two rows unless a veto stands between them. */
    boolean join(int a, int b, float score) {
        int x = leader[a];
        int y = leader[b];
        if (x == y) {
            return true;
        }
        if (registerRow[x] >= 0 && registerRow[y] >= 0 || !agree(x, y)) {
            return false;
        }
        unite(x, y, score);
        return true;
    }

    /** Joins a record to the register row that somebody has said it belongs to. */
    void link(int record, int row) {
        int x = leader[record];
        int y = leader[row];
        if (x != y && registerRow[x] < 0) {
            unite(x, y, Float.MAX_VALUE);
        }
    }

    private void unite(int x, int y, float score) {
        int keep = Math.min(x, y);
        int gone = Math.max(x, y);
        for (int i = gone, first = 1; first == 1 || i != gone; i = next[i], first = 0) {
            leader[i] = keep;
        }
        int swap = next[keep];
        next[keep] = next[gone];
        next[gone] = swap;
        registerRow[keep] = Math.max(registerRow[x], registerRow[y]);
        weakest[keep] = Math.min(score, Math.min(weakest[x], weakest[y]));
    }

    /** No pair across the two sets is impossible; where a row of the register vouches for one of them, by name or number. */
    private boolean agree(int x, int y) {
        boolean vouched = registerRow[x] >= 0 || registerRow[y] >= 0;
        int i = x;
        do {
            int j = y;
            do {
                int a = Math.min(i, j);
                int b = Math.max(i, j);
                int pattern = comparator.compare(a, b);
                boolean records = vouched && !people.isRegister(b);
                if (decisions.apart(a, b) || (records ? Veto.besideRow(pattern) : Veto.never(pattern))) {
                    return false;
                }
                j = next[j];
            } while (j != y);
            i = next[i];
        } while (i != x);
        return true;
    }

    /** Row that stands for the set; equal for rows of one person. */
    int of(int row) {
        return leader[row];
    }

    /** The set's register row, or -1. */
    int registerRowOf(int row) {
        return registerRow[leader[row]];
    }

    /** The next row of the same set, in a ring. */
    int next(int row) {
        return next[row];
    }

    /** Score of the weakest pair that the set was joined by. */
    float weakest(int row) {
        return weakest[leader[row]];
    }
}
