package vn.hososach.matching;

/** Register rows by personal number and by number of the former identity card. */
final class NumberIndex {

    private final LongIntMap rows;

    NumberIndex(Columns c, int from, int to) {
        rows = new LongIntMap(2 * (to - from));
        for (int i = from; i < to; i++) {
            if (c.number[i] != 0) {
                rows.putIfAbsent(c.number[i], i);
            }
            if (c.oldNumber[i] != 0) {
                rows.putIfAbsent(-c.oldNumber[i], i);
            }
        }
    }

    /** Row of the personal number, or -1. */
    int byNumber(long number) {
        return rows.get(number);
    }

    int byOldNumber(long number) {
        return rows.get(-number);
    }
}
