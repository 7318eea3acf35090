package vn.hososach.intake.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies rows into several tables over one connection: they are gathered by table, and the COPY changes its table only
 * when a good many are together.
 */
final class TableStreams implements AutoCloseable {

    private static final int TOGETHER = 1 << 18;

    private final Connection connection;
    private final Map<String, ByteArrayOutputStream> gathered = new LinkedHashMap<>();
    private @Nullable String current;
    private @Nullable CopyIn copy;

    TableStreams(Connection connection) {
        this.connection = connection;
    }

    /** Adds a row, or a part of one, to what this COPY statement will take. */
    void add(String statement, byte[] bytes, int from, int to) throws SQLException {
        ByteArrayOutputStream rows = gathered.computeIfAbsent(statement, t -> new ByteArrayOutputStream(1 << 14));
        rows.write(bytes, from, to - from);
        if (rows.size() >= TOGETHER && bytes[to - 1] == '\n') {
            write(statement, rows);
        }
    }

    void add(String statement, String text) throws SQLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(statement, bytes, 0, bytes.length);
    }

    private void write(String statement, ByteArrayOutputStream rows) throws SQLException {
        if (copy == null || !statement.equals(current)) {
            endCopy();
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            current = statement;
        }
        copy.writeToCopy(rows.toByteArray(), 0, rows.size());
        rows.reset();
    }

    /** Ends the COPY that is going on, so that the connection can be asked something else. */
    void endCopy() throws SQLException {
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
    }

    /** Writes everything that is left. */
    void finish() throws SQLException {
        for (Map.Entry<String, ByteArrayOutputStream> rows : gathered.entrySet()) {
            if (rows.getValue().size() > 0) {
                write(rows.getKey(), rows.getValue());
            }
        }
        endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
