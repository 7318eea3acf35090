package vn.hososach.intake.internal;

/**
 * In which line a key stood first. Keys are kept as hashes, twelve bytes each, so that a file of a whole city fits; what
 * looks like a repetition is compared in full later.
 */
final class KeyLines {

    private long[] keys = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** The line that had this key before, or 0; then it is noted for this line. */
    long put(long hash, long line) {
        if (size * 4L > keys.length * 3L) {
            grow();
        }
        int at = place(hash);
        if (lines[at] != 0) {
            return lines[at];
        }
        keys[at] = hash;
        lines[at] = Math.toIntExact(line);
        size++;
        return 0;
    }

    private int place(long hash) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        while (lines[at] != 0 && keys[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
