package vn.hososach.matching.forms;

/** Hashes of content, 64 bits, the same in every run: blocking keys and the order of rows rest on them. */
public final class Hash {

    private static final long PRIME = 0x100000001B3L;
    private static final long OFFSET = 0xCBF29CE484222325L;

    private Hash() {}

    public static long of(CharSequence text) {
        long h = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return mixed(h);
    }

    /** Hash of bytes; not that of the text they stand for. */
    static long of(byte[] bytes, int from, int to) {
        long h = OFFSET;
        for (int i = from; i < to; i++) {
            h = (h ^ bytes[i]) * PRIME;
        }
        return mixed(h);
    }

    /** Combines in order. */
    public static long with(long hash, long more) {
        return mixed(hash * PRIME ^ more);
    }

    /** Finaliser of MurmurHash3. */
    public static long mixed(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
