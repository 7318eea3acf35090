package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.hososach.jobs.Progress;

/** Streams a file into a temporary table by COPY, the lines refused on the way into another, and those
 * that may yet be refused into a third. */
final class Stage {

    private final Connection connection;
    private final Progress progress;

    Stage(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Returns how many lines were read. */
    long load(LineSource file, RowReader rows) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table %1$s (like staging.%1$s) on commit drop".formatted(rows.stagingTable()));
            statement.execute("create temp table reject_row (like staging.reject_row) on commit drop");
            statement.execute("create temp table doubtful_row (like staging.reject_row) on commit drop");
        }
        try (RejectSpool rejects = new RejectSpool();
                RejectSpool doubtful = new RejectSpool()) {
            long read = copy(file, rows, rejects, doubtful);
            list("reject_row", rejects);
            list("doubtful_row", doubtful);
            return read;
        }
    }

    private long copy(LineSource file, RowReader rows, RejectSpool rejects, RejectSpool doubtful)
            throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(rows.stagingTable(), rows.stagingColumns()));
        try (RowFeeder feeder = new RowFeeder(file, rows, rejects, doubtful)) {
            for (byte[] chunk = feeder.take(); chunk != null; chunk = feeder.take()) {
                copy.writeToCopy(chunk, 0, chunk.length);
                progress.done(file.bytesRead());
            }
            copy.endCopy();
            return feeder.linesRead();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void list(String table, RejectSpool lines) throws SQLException, IOException {
        if (lines.count() > 0) {
            try (InputStream rows = lines.read()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + RejectSpool.COLUMNS + ") from stdin", rows, 1 << 16);
            }
        }
    }
}
