package vn.hososach.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.LegacyCharset;

/** Text as UTF-8; what stands between separators is put right first where it was written in an older encoding. */
final class Transcoded extends InputStream {

    private static final String SEPARATORS = ",;\t|\"\r\n";

    private final Reader in;
    private final @Nullable LegacyCharset legacy;
    private final char[] buffer = new char[1 << 14];
    private String rest = "";
    private byte[] bytes = new byte[0];
    private int at;

    Transcoded(Reader in, @Nullable LegacyCharset legacy) {
        this.in = in;
        this.legacy = legacy;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, offset, n);
        at += n;
        return n;
    }

    /** Up to the last line end, so that no letter and no field is cut in two. */
    private boolean fill() throws IOException {
        int n = in.read(buffer);
        if (n < 0 && rest.isEmpty()) {
            return false;
        }
        String text = n < 0 ? rest : rest + new String(buffer, 0, n);
        int end = n < 0 ? text.length() : text.lastIndexOf('\n') + 1;
        rest = text.substring(end);
        bytes = (legacy == null ? text.substring(0, end) : repaired(text.substring(0, end), legacy))
                .getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    private static String repaired(String text, LegacyCharset legacy) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                out.append(legacy.repair(text.substring(start, i)));
                out.append(i == text.length() ? "" : text.substring(i, i + 1));
                start = i + 1;
            }
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
