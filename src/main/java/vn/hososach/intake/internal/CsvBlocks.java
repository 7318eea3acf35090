package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/**
 * Cuts a delimited file into blocks of whole records by looking at its bytes, so that threads can read them apart. A
 * quotation mark that is never closed, or closed within another field, spoils its own line and not those after it.
 */
final class CsvBlocks {

    /** Bytes of one record at most: a file that is one endless line must not fill the memory. */
    private static final int LONGEST_RECORD = 1 << 20;

    /** What becomes of a block stays well below the size at which the collector treats an array as huge. */
    private static final int BLOCK = 1 << 17;

    private static final int LONGEST_QUOTE = 1 << 14;
    private static final int MOST_LINES_IN_QUOTES = 50;
    private static final int INCOMPLETE = -1;
    private static final int BROKEN = -2;

    private final InputStream in;
    private final byte delimiter;
    private byte[] bytes = new byte[BLOCK];
    private int filled;
    private boolean ended;
    private long line = 1;
    private RecordEnds records = new RecordEnds();

    CsvBlocks(InputStream in, char delimiter) {
        this.in = in;
        this.delimiter = (byte) delimiter;
    }

    /** Where the records of a block end, in which of its lines each begins, and which of them are one broken line. */
    static final class RecordEnds {
        int[] ends = new int[1 << 10];
        int[] lines = new int[1 << 10];
        boolean[] broken = new boolean[1 << 10];
        int count;
        int linesPassed;

        private void add(int end, boolean isBroken, int linesWithin) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
                lines = Arrays.copyOf(lines, count * 2);
                broken = Arrays.copyOf(broken, count * 2);
            }
            ends[count] = end;
            lines[count] = linesPassed;
            broken[count++] = isBroken;
            linesPassed += linesWithin;
        }
    }

    /** The records of a block with its bytes and the number of its first line. */
    record Block(byte[] bytes, RecordEnds records, long firstLine) {}

    @Nullable
    Block next() throws IOException {
        while (true) {
            fill();
            if (filled == 0) {
                return null;
            }
            int end = scan();
            if (end > 0) {
                return cut(end);
            }
            if (filled >= LONGEST_RECORD) {
                throw new Refusal("intake-endless-line");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private void fill() throws IOException {
        while (!ended && filled < bytes.length) {
            int n = in.read(bytes, filled, bytes.length - filled);
            ended = n < 0;
            filled += Math.max(n, 0);
        }
    }

    private Block cut(int end) {
        Block block = new Block(Arrays.copyOf(bytes, end), records, line);
        line += records.linesPassed;
        System.arraycopy(bytes, end, bytes, 0, filled - end);
        filled -= end;
        return block;
    }

    private int scan() {
        records = new RecordEnds();
        int from = 0;
        while (from < filled) {
            int end = recordEnd(from);
            boolean broken = end == BROKEN;
            end = broken ? lineEnd(from) : end;
            if (end == INCOMPLETE) {
                break;
            }
            records.add(end, broken, broken ? 1 : lineEnds(from, end));
            from = end;
        }
        return from;
    }

    /** The place after the record that begins here. */
    private int recordEnd(int from) {
        boolean fieldStart = true;
        for (int i = from; i < filled; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                return afterLineEnd(i);
            }
            if (fieldStart && b == '"') {
                i = closingQuote(i + 1);
                if (i < 0) {
                    return i;
                }
            }
            fieldStart = b == delimiter;
        }
        return ended ? filled : INCOMPLETE;
    }

    private int afterLineEnd(int at) {
        if (bytes[at] == '\n') {
            return at + 1;
        }
        if (at + 1 == filled && !ended) {
            return INCOMPLETE;
        }
        return at + 1 < filled && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private int closingQuote(int from) {
        int lines = 0;
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n') {
                lines++;
            } else if (bytes[i] == '"') {
                if (i + 1 == filled) {
                    return ended ? i : INCOMPLETE;
                }
                if (bytes[i + 1] != '"') {
                    return lines == 0 || endsField(bytes[i + 1]) ? i : BROKEN;
                }
                i++;
            }
            if (lines > MOST_LINES_IN_QUOTES || lines > 0 && i - from > LONGEST_QUOTE) {
                return BROKEN;
            }
        }
        return ended ? BROKEN : INCOMPLETE;
    }

    private boolean endsField(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    private int lineEnd(int from) {
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return afterLineEnd(i);
            }
        }
        return ended ? filled : INCOMPLETE;
    }

    /** Lines that end within a record: one, but for line ends in quotation marks. */
    private int lineEnds(int from, int end) {
        int lines = 0;
        for (int i = from; i < end; i++) {
            lines += bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == end || bytes[i + 1] != '\n') ? 1 : 0;
        }
        return lines;
    }
}
