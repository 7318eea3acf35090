package vn.hososach.intake.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's COPY text format, written straight as UTF-8 bytes. A row that turns out bad is taken back to its
 * start.
 */
final class CopyBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int LONGEST_CHARACTER = 4;

    private byte[] bytes;
    private int length;
    private int rowStart;
    private char[] text = new char[1 << 8];

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    CopyBuffer add(@Nullable String value) {
        separate();
        if (value == null) {
            room(2);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
            return this;
        }
        int count = value.length();
        room(count * LONGEST_CHARACTER);
        if (count > text.length) {
            text = new char[count * 2];
        }
        value.getChars(0, count, text, 0);
        for (int i = 0; i < count; i++) {
            char c = text[i];
            if (c >= 0x80) {
                i += put(c, value, i);
            } else if (c == '\\' || c < ' ') {
                escape(c);
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> put('\\', '\\');
            case '\t' -> put('\\', 't');
            case '\n' -> put('\\', 'n');
            case '\r' -> put('\\', 'r');
            case '\0' -> {
                // PostgreSQL text cannot hold it; lines with it are refused before
            }
            default -> bytes[length++] = (byte) c;
        }
    }

    private void put(char a, char b) {
        bytes[length++] = (byte) a;
        bytes[length++] = (byte) b;
    }

    /** Writes a character beyond ASCII; returns how many further chars it took. */
    private int put(char c, String value, int at) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        int point = c;
        int more = 0;
        if (Character.isSurrogate(c)) {
            boolean pair = at + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(at + 1));
            point = pair ? Character.toCodePoint(c, value.charAt(at + 1)) : '\uFFFD';
            more = pair ? 1 : 0;
        }
        if (point >= 0x10000) {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        } else {
            bytes[length++] = (byte) (0xE0 | point >> 12);
        }
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
        return more;
    }

    CopyBuffer add(long value) {
        return add(Long.toString(value));
    }

    /** Bytes as {@code \x...}. */
    CopyBuffer add(byte[] value) {
        separate();
        room(3 + 2 * value.length);
        put('\\', '\\');
        bytes[length++] = 'x';
        for (byte b : value) {
            bytes[length++] = HEX[b >> 4 & 15];
            bytes[length++] = HEX[b & 15];
        }
        return this;
    }

    /** Adds whole rows that were made elsewhere. */
    void append(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
        rowStart = length;
    }

    private void separate() {
        if (length > rowStart) {
            room(1);
            bytes[length++] = '\t';
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Ends the row. */
    void end() {
        room(1);
        bytes[length++] = '\n';
        rowStart = length;
    }

    /** Forgets the row begun last. */
    void takeBack() {
        length = rowStart;
    }

    int size() {
        return length;
    }

    /** The rows so far; the buffer is empty afterwards. */
    byte[] drain() {
        byte[] rows = Arrays.copyOf(bytes, length);
        length = 0;
        rowStart = 0;
        return rows;
    }
}
