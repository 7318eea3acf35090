package vn.hososach.matching.forms;

/**
 * Numbers from -1 by 64-bit hashes, in open addressing. Many threads read without a lock while one at a time puts in: a
 * place is filled once and for all, so a reader sees what stands in it or a number that is still 0, which is as good as
 * unknown.
 */
final class HashedNumbers {

    /** Stands for no number. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int START = 1 << 12;
    /** Added to a number, so that none is 0. */
    private static final int SHIFT = 2;

    private static final class Table {

        private final long[] keys;
        private final int[] numbers;

        Table(int capacity) {
            keys = new long[capacity];
            numbers = new int[capacity];
        }

        int get(long hash) {
            int at = place(hash);
            while (keys[at] != 0) {
                if (keys[at] == hash) {
                    int number = numbers[at];
                    return number == 0 ? UNKNOWN : number - SHIFT;
                }
                at = at + 1 & keys.length - 1;
            }
            return UNKNOWN;
        }

        void put(long hash, int number) {
            int at = place(hash);
            while (keys[at] != 0 && keys[at] != hash) {
                at = at + 1 & keys.length - 1;
            }
            numbers[at] = number + SHIFT;
            keys[at] = hash;
        }

        private int place(long hash) {
            return (int) (hash ^ hash >>> 32) & keys.length - 1;
        }
    }

    private volatile Table table = new Table(START);
    private int size;

    int get(long hash) {
        return table.get(hash == 0 ? 1 : hash);
    }

    synchronized void put(long hash, int number) {
        Table now = table;
        if (2 * ++size > now.keys.length) {
            Table larger = new Table(2 * now.keys.length);
            for (int i = 0; i < now.keys.length; i++) {
                if (now.keys[i] != 0) {
                    larger.put(now.keys[i], now.numbers[i] - SHIFT);
                }
            }
            now = larger;
        }
        now.put(hash == 0 ? 1 : hash, number);
        table = now;
    }

    synchronized void clear() {
        table = new Table(START);
        size = 0;
    }
}
