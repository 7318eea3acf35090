package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Refused lines on their way to the reject list, in COPY format. They lie in a temporary file once they are many, so
 * that a file of nothing but bad lines needs no memory; closing deletes it.
 */
final class RejectSpool implements AutoCloseable {

    static final String COLUMNS = "line_no, commune_code, field, reason, line";

    private static final int HELD = 1 << 20;

    private final CopyBuffer rows = new CopyBuffer(1 << 12);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long count;

    void add(Line line, @Nullable String commune, @Nullable String field, String reason) throws IOException {
        rows.add(line.number()).add(commune).add(field).add(reason).add(CsvText.of(line));
        rows.end();
        count++;
        if (rows.size() > HELD) {
            spill();
        }
    }

    /** Takes over what another has gathered. */
    void addAll(RejectSpool other) throws IOException {
        rows.append(other.rows.drain());
        count += other.count;
        if (rows.size() > HELD) {
            spill();
        }
    }

    private void spill() throws IOException {
        if (out == null) {
            file = Files.createTempFile("hososach-rejects", ".copy");
            out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING);
        }
        out.write(rows.drain());
    }

    long count() {
        return count;
    }

    /** Everything added so far, to be read once. */
    InputStream read() throws IOException {
        if (file == null) {
            return new java.io.ByteArrayInputStream(rows.drain());
        }
        spill();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
