package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.hososach.intake.Reject;
import vn.hososach.jobs.Progress;

/** Streams a file into a temporary table by COPY. Only the bad lines are held in memory. */
final class Stage {

    private static final int REPORT_EVERY = 5_000;

    private final Connection connection;
    private final Progress progress;

    Stage(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** How many lines were read, and which of them cannot be taken in. */
    record Staged(long read, List<Reject> rejects) {}

    Staged load(CsvFile file, RowReader rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table %1$s (like staging.%1$s) on commit drop".formatted(rows.stagingTable()));
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(rows.stagingTable(), rows.stagingColumns()));
        try {
            Staged staged = stream(file, rows, copy);
            copy.endCopy();
            return staged;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private Staged stream(CsvFile file, RowReader rows, CopyIn copy) throws SQLException {
        List<Reject> rejects = new ArrayList<>();
        CopyRow row = new CopyRow();
        long read = 0;
        while (file.hasNext()) {
            CsvRecord line = file.next();
            read++;
            try {
                rows.write(line, row);
                byte[] bytes = row.end();
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (RowReader.BadRow e) {
                row.end();
                rejects.add(new Reject(
                        line.getStartingLineNumber(),
                        null,
                        e.bad().field(),
                        e.bad().reason(),
                        asCsv(line.getFields())));
            }
            if (read % REPORT_EVERY == 0) {
                progress.done(file.bytesRead());
            }
        }
        return new Staged(read, rejects);
    }

    /** The line as CSV again, without its line end. */
    static String asCsv(List<String> fields) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().stripTrailing();
    }
}
