package vn.hososach.matching;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/**
 * Cuts a delimited file into blocks of whole lines, so that many threads can take them apart; a line end in quotes is
 * none.
 */
final class LineBlocks {

    private static final int BLOCK = 1 << 20;

    private final InputStream in;
    private final byte separator;
    private byte[] rest = new byte[0];

    LineBlocks(InputStream in, byte separator) {
        this.in = in;
        this.separator = separator;
    }

    /**
     * The next whole lines, or null at the end of the file.
     *
     * @throws Refusal {@code match-endless-line} when a line is longer than a block: its quotes are never closed
     */
    @Nullable
    CsvLines next() throws IOException {
        byte[] block = Arrays.copyOf(rest, rest.length + BLOCK);
        int size = rest.length + in.readNBytes(block, rest.length, BLOCK);
        if (size == 0) {
            return null;
        }
        boolean last = size < block.length;
        int cut = last ? size : lastLineEnd(block, size);
        if (cut == 0) {
            throw new Refusal("match-endless-line");
        }
        rest = Arrays.copyOfRange(block, cut, size);
        return new CsvLines(block, cut, separator);
    }

    /** Behind the last line end that no quotes hold; quotes count where a field begins with them. */
    private int lastLineEnd(byte[] block, int size) {
        int cut = 0;
        boolean begins = true;
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < size; i++) {
            byte b = block[i];
            if (quoted) {
                quoted = b != '"';
                closed = !quoted;
            } else {
                // doubled quotes close and open again
                quoted = b == '"' && (begins || closed);
                closed = false;
                cut = b == '\n' ? i + 1 : cut;
            }
            begins = !quoted && (b == separator || b == '\n');
        }
        return cut;
    }
}
