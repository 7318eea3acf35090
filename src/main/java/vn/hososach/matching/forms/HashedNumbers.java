package vn.hososach.matching.forms;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Numbers (not {@link #UNKNOWN}) by 64-bit hashes, in open addressing. Many threads read without a lock while one at a
 * time puts in: a key is published behind its number, and a table only ever gains keys.
 */
final class HashedNumbers {

    /** Stands for no number. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int START = 1 << 12;
    private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);

    private record Table(long[] keys, int[] numbers) {

        Table(int capacity) {
            this(new long[capacity], new int[capacity]);
        }

        int get(long hash) {
            int at = (int) (hash ^ hash >>> 32) & keys.length - 1;
            for (long key = (long) KEY.getAcquire(keys, at); key != 0; key = (long) KEY.getAcquire(keys, at)) {
                if (key == hash) {
                    return numbers[at];
                }
                at = at + 1 & keys.length - 1;
            }
            return UNKNOWN;
        }

        void put(long hash, int number) {
            int at = (int) (hash ^ hash >>> 32) & keys.length - 1;
            while (keys[at] != 0 && keys[at] != hash) {
                at = at + 1 & keys.length - 1;
            }
            numbers[at] = number;
            KEY.setRelease(keys, at, hash);
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
                    larger.put(now.keys[i], now.numbers[i]);
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
