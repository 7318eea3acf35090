package vn.hososach.intake.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.hososach.intake.IntakeKind;

/**
 * Adds their original lines to what was found out about rows only after staging, refusals and rows of nobody: lines kept
 * while staging or found by reading the file once more.
 */
final class RejectLines {

    private static final int CHUNK = 1 << 16;

    private static final List<String> TABLES = List.of("reject_row", "unmatched_row");

    private final Connection connection;

    RejectLines(Connection connection) {
        this.connection = connection;
    }

    void complete(IntakeKind kind, Path path) throws SQLException, IOException {
        fill("doubtful_row");
        long[] wanted = withoutLine();
        if (wanted.length > 0) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table reject_line (line_no bigint, line text) on commit drop");
            }
            copy(kind, path, wanted);
            fill("reject_line");
        }
    }

    private void fill(String lines) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("update " + table + " r set line = l.line from " + lines
                        + " l where r.line_no = l.line_no and r.line = ''");
            }
        }
    }

    private void copy(IntakeKind kind, Path path, long[] wanted) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy reject_line from stdin");
        CopyBuffer buffer = new CopyBuffer(CHUNK);
        try (LineSource file = LineSource.open(kind, path)) {
            int found = 0;
            boolean ours = false;
            for (Line line = file.next(); line != null && found < wanted.length; line = file.next()) {
                ours |= Header.isRejectFile(line);
                if (Arrays.binarySearch(wanted, line.number()) >= 0) {
                    found++;
                    buffer.add(line.number())
                            .add(CsvText.of(Header.original(line, ours)))
                            .end();
                }
                if (buffer.size() > CHUNK) {
                    write(copy, buffer);
                }
            }
            write(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, CopyBuffer buffer) throws SQLException {
        byte[] rows = buffer.drain();
        copy.writeToCopy(rows, 0, rows.length);
    }

    private long[] withoutLine() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select array_agg(line_no order by line_no) from (select line_no, line from reject_row"
                                + " union select line_no, line from unmatched_row) noted where line = ''")) {
            rows.next();
            java.sql.Array numbers = rows.getArray(1);
            return numbers == null
                    ? new long[0]
                    : Arrays.stream((Long[]) numbers.getArray())
                            .mapToLong(Long::longValue)
                            .toArray();
        }
    }
}
