package vn.hososach.intake.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bytes as Windows-1252 without losing any: the five bytes it does not know stand for themselves. */
final class WesternReader extends FilterReader {

    private static final char[] LETTERS = new char[256];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            String letter = new String(new byte[] {(byte) i}, Charset.forName("windows-1252"));
            LETTERS[i] = letter.charAt(0) == '\uFFFD' ? (char) i : letter.charAt(0);
        }
    }

    WesternReader(InputStream in) {
        super(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }

    static String text(byte[] bytes, int from, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = LETTERS[bytes[from + i] & 0xFF];
        }
        return new String(text);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : LETTERS[c];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            buffer[i] = LETTERS[buffer[i]];
        }
        return n;
    }
}
