package vn.hososach.linkage.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Rows out of and into PostgreSQL by COPY, on the connection of the running transaction. */
@Component
class CopyLines {

    private final DataSource dataSource;

    CopyLines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Hands over the columns of each row; none may be null. The query takes no parameters. */
    void out(String query, Consumer<String[]> row) {
        with(copy -> {
            CopyOut out = copy.copyOut("copy (" + query + ") to stdout");
            try {
                for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
                    row.accept(columns(new String(line, 0, line.length - 1, StandardCharsets.UTF_8)));
                }
            } finally {
                if (out.isActive()) {
                    out.cancelCopy();
                }
            }
        });
    }

    /** Writes finished lines, columns separated by tabs. */
    void in(String target, String lines) {
        with(copy -> copy.copyIn("copy " + target + " from stdin", new StringReader(lines)));
    }

    static String[] columns(String line) {
        String[] columns = line.split("\t", -1);
        if (line.indexOf('\\') >= 0) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = plain(columns[i]);
            }
        }
        return columns;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = switch (text.charAt(++i)) {
                    case 't', 'n', 'r', 'b', 'f', 'v' -> ' ';
                    default -> text.charAt(i);
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    @FunctionalInterface
    private interface Work {
        void with(CopyManager copy) throws SQLException, IOException;
    }

    private void with(Work work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.with(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException e) {
            throw new UncategorizedSQLException("linkage", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
