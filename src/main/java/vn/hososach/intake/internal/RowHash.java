package vn.hososach.intake.internal;

import java.nio.ByteBuffer;

/**
 * 128 bits by which a line is known again. It guards against chance, not against people: whoever may send a file may also
 * send a changed one. Two lanes of multiplying and turning take four characters at a time.
 */
final class RowHash {

    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;
    private static final int BITS = 16;

    private long first = A;
    private long second = B;

    static long of(String text) {
        return new RowHash().add(text).first();
    }

    RowHash add(String text) {
        int length = text.length();
        long four = 0;
        for (int i = 0; i < length; i++) {
            four = four << BITS | text.charAt(i);
            if ((i & 3) == 3) {
                mix(four);
                four = 0;
            }
        }
        mix(four);
        // where one field ends and the next begins belongs to what the line says
        mix(~(long) length);
        return this;
    }

    private void mix(long four) {
        first = Long.rotateLeft((first ^ four) * B, 29);
        second = Long.rotateLeft((second + four) * A, 31) ^ first;
    }

    /** Of two hashes together. */
    static long of(long one, long other) {
        RowHash hash = new RowHash();
        hash.mix(one);
        hash.mix(other);
        return hash.first();
    }

    private long first() {
        return spread(first ^ spread(second));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(first())
                .putLong(spread(second + first))
                .array();
    }

    private static long spread(long bits) {
        long mixed = (bits ^ bits >>> 33) * A;
        mixed = (mixed ^ mixed >>> 29) * B;
        return mixed ^ mixed >>> 32;
    }
}
