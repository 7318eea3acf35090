package vn.hososach.intake.internal;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of one block as COPY rows, with what is needed to decide where each goes, and the lines refused. */
final class ParsedRows {

    private final CopyBuffer rows = new CopyBuffer(1 << 18);
    private final RejectSpool rejects = new RejectSpool();
    private final RejectSpool doubtful = new RejectSpool();
    private int[] ends = new int[1 << 10];
    private long[] lines = new long[1 << 10];
    private long[] keys = new long[1 << 10];
    private String[] communes = new String[1 << 10];
    private String[] stagedOnly = new String[1 << 10];
    private int count;
    private long read;
    private byte[] bytes = {};

    private ParsedRows() {}

    static ParsedRows of(LineBlock block, RowReader reader) throws IOException {
        ParsedRows parsed = new ParsedRows();
        for (Line line = block.next(); line != null; line = block.next()) {
            parsed.add(line, reader);
        }
        parsed.bytes = parsed.rows.drain();
        return parsed;
    }

    private void add(Line line, RowReader reader) throws IOException {
        read++;
        try {
            RowReader.Placing placing = reader.write(line, rows);
            rows.end();
            note(line, placing);
            if (placing.doubtful()) {
                doubtful.add(reader.original(line), null, null, "");
            }
        } catch (RowReader.BadRow e) {
            rows.takeBack();
            rejects.add(reader.original(line), reader.named(line), e.field(), e.reason());
        }
    }

    private void note(Line line, RowReader.Placing placing) {
        if (count == ends.length) {
            int more = count * 2;
            ends = Arrays.copyOf(ends, more);
            lines = Arrays.copyOf(lines, more);
            keys = Arrays.copyOf(keys, more);
            communes = Arrays.copyOf(communes, more);
            stagedOnly = Arrays.copyOf(stagedOnly, more);
        }
        ends[count] = rows.size();
        lines[count] = line.number();
        keys[count] = RowHash.of(placing.key());
        communes[count] = placing.commune();
        stagedOnly[count++] = placing.stagedOnly();
    }

    int count() {
        return count;
    }

    /** Lines read, refused ones among them. */
    long read() {
        return read;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** The place after the row's line end. */
    int end(int row) {
        return ends[row];
    }

    long line(int row) {
        return lines[row];
    }

    long key(int row) {
        return keys[row];
    }

    /** The commune of the row when nothing has to be asked about it any more. */
    @Nullable
    String commune(int row) {
        return communes[row];
    }

    /** What the staging table has beyond the target. */
    String stagedOnly(int row) {
        return stagedOnly[row];
    }

    RejectSpool rejects() {
        return rejects;
    }

    RejectSpool doubtful() {
        return doubtful;
    }
}
