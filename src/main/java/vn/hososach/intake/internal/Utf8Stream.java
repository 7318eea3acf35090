package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Text of a wider encoding as UTF-8, so that its lines can be found by their bytes. */
final class Utf8Stream extends InputStream {

    private static final int CHARACTERS = 1 << 13;

    private final Reader reader;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE);
    private final CharBuffer text = CharBuffer.allocate(CHARACTERS).limit(0);
    private final ByteBuffer ready = ByteBuffer.allocate(4 * CHARACTERS).limit(0);
    private boolean ended;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!ready.hasRemaining()) {
            if (ended) {
                return -1;
            }
            encode();
        }
        int n = Math.min(length, ready.remaining());
        ready.get(bytes, offset, n);
        return n;
    }

    private void encode() throws IOException {
        text.compact();
        ended = reader.read(text) < 0;
        text.flip();
        ready.clear();
        encoder.encode(text, ready, ended);
        ready.flip();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
