package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import vn.hososach.jobs.Progress;

/**
 * Takes the lines of a file to the server by COPY: those about which nothing has to be asked straight to the tables that
 * will be published, the others into a temporary table; refused lines, and those that may yet be refused, into two more.
 */
final class Stage {

    private static final String[] TABLES = {"reject_row", "doubtful_row", "unmatched_row", "repeat_row", "hamlet_row"};
    private static final Set<String> OF_LINES = Set.of("doubtful_row", "unmatched_row");

    private static final String REPEATED = "copy repeat_row from stdin";
    private static final String HAMLETS = "copy hamlet_row from stdin";

    private final Connection connection;
    private final Progress progress;
    private final DirectLoad direct;
    private final KeyLines keys = new KeyLines();
    private String staging = "";
    private long read;

    Stage(Connection connection, Progress progress, DirectLoad direct) {
        this.connection = connection;
        this.progress = progress;
        this.direct = direct;
    }

    /** Returns how many lines were read. */
    long load(LineSource file, Supplier<RowReader> reader) throws SQLException, IOException {
        try (RejectSpool rejects = new RejectSpool();
                RejectSpool doubtful = new RejectSpool()) {
            copy(file, reader, rejects, doubtful);
            list("reject_row", rejects);
            list("doubtful_row", doubtful);
            return read;
        }
    }

    private void makeTables(String staging) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String make = "create temp table %s (like staging.%s including defaults) on commit drop";
            statement.execute(make.formatted(staging, staging));
            for (String table : TABLES) {
                statement.execute(make.formatted(table, OF_LINES.contains(table) ? "reject_row" : table));
            }
        }
    }

    private void copy(LineSource file, Supplier<RowReader> reader, RejectSpool rejects, RejectSpool doubtful)
            throws SQLException, IOException {
        try (RowWorkers workers = new RowWorkers(file, reader);
                TableStreams streams = new TableStreams(connection)) {
            RowReader rows = workers.readers().get(0);
            makeTables(rows.stagingTable());
            staging = "copy %s (%s%s, line_no) from stdin"
                    .formatted(rows.stagingTable(), rows.columns(), rows.stagedOnlyColumns());
            for (ParsedRows parsed = workers.next(); parsed != null; parsed = workers.next()) {
                read += parsed.read();
                place(parsed, rows, streams);
                rejects.addAll(parsed.rejects());
                doubtful.addAll(parsed.doubtful());
                progress.done(file.bytesRead());
            }
            Set<String> hamlets = new TreeSet<>();
            workers.readers().forEach(each -> hamlets.addAll(each.hamlets()));
            for (String hamlet : hamlets) {
                streams.add(HAMLETS, hamlet);
            }
            streams.finish();
        }
    }

    private void place(ParsedRows parsed, RowReader rows, TableStreams streams) throws SQLException {
        String columns = rows.columns();
        for (int i = 0; i < parsed.count(); i++) {
            long first = keys.put(parsed.key(i), parsed.line(i));
            String commune = parsed.commune(i);
            if (first == 0 && commune != null && !direct.knows(commune)) {
                streams.endCopy();
            }
            String straight = first == 0 && commune != null ? direct.copy(commune, columns) : "";
            if (!straight.isEmpty()) {
                streams.add(straight, parsed.bytes(), parsed.start(i), parsed.end(i));
            } else {
                streams.add(staging, parsed.bytes(), parsed.start(i), parsed.end(i) - 1);
                streams.add(staging, parsed.stagedOnly(i) + "\t" + parsed.line(i) + "\n");
            }
            if (first != 0) {
                streams.add(REPEATED, parsed.line(i) + "\t" + first + "\n");
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
