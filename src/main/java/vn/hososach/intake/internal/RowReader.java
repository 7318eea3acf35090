package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;

/** Turns lines of a file into staged rows, or says why a line cannot be taken in. */
abstract class RowReader {

    /** A line that is refused. */
    record Bad(@Nullable String field, String reason) {}

    static final class BadRow extends Exception {
        private final Bad bad;

        BadRow(@Nullable String field, String reason) {
            super(reason, null, false, false);
            this.bad = new Bad(field, reason);
        }

        Bad bad() {
            return bad;
        }
    }

    private static final int HASH_BYTES = 16;

    final Header header;
    private final MessageDigest digest;

    RowReader(Header header) {
        this.header = header;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The staging columns in the order in which {@link #write} fills them. */
    abstract String stagingColumns();

    abstract String stagingTable();

    /** Writes the row, or throws the reason why not. */
    abstract void write(CsvRecord line, CopyRow out) throws BadRow;

    final @Nullable String raw(CsvRecord line, String column) {
        int at = header.at(column);
        if (at < 0 || at >= line.getFieldCount()) {
            return null;
        }
        String value = line.getField(at);
        return value.isBlank() ? null : value;
    }

    final @Nullable String trimmed(CsvRecord line, String column) {
        return FieldText.blankToNull(raw(line, column));
    }

    final void requireAllColumns(CsvRecord line) throws BadRow {
        if (line.getFieldCount() != header.columns()) {
            throw new BadRow(
                    null, "Dòng có %d cột, tiêu đề có %d cột.".formatted(line.getFieldCount(), header.columns()));
        }
    }

    /** What the line said, by column and not by position, so that a file with reordered columns is the same file. */
    final byte[] hash(IntakeKind kind, CsvRecord line) {
        digest.reset();
        List<Column> columns = FileFormat.of(kind);
        for (Column column : columns) {
            String value = raw(line, column.name());
            if (value != null) {
                digest.update(value.getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0x1f);
        }
        return Arrays.copyOf(digest.digest(), HASH_BYTES);
    }
}
