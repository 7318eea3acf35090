package vn.hososach.review.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the findings of a run: new ones in, known ones kept with their first day, mended ones closed, returned ones
 * opened again. Those of a commune travel by COPY into a temporary table, those of a few records as parameters.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingWriter {

    private static final int BATCH = 4_000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingWriter(DataSource dataSource, JdbcClient jdbc, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finding on its way into the table. */
    record Row(
            @Nullable Long recordId,
            @Nullable String personalId,
            @Nullable String hamlet,
            Outcome outcome,
            String field,
            @Nullable String value,
            @Nullable String expected) {}

    /** The findings of some records. */
    static final class Rows {
        private final List<Row> rows = new ArrayList<>();

        void add(Row row) {
            rows.add(row);
        }

        private String[] texts(Function<Row, @Nullable String> column) {
            return rows.stream().map(column).toArray(String[]::new);
        }
    }

    /** Collects rows and writes them in batches. */
    final class Sink {
        private final StringBuilder lines = new StringBuilder();
        private int rows;

        void add(Row row) {
            Outcome o = row.outcome();
            column(row.recordId() == null ? null : row.recordId().toString()).append('\t');
            column(row.personalId()).append('\t');
            column(row.hamlet()).append('\t');
            for (String text : new String[] {o.ruleId(), o.criterion(), o.severity(), o.route(), row.field()}) {
                column(text).append('\t');
            }
            column(row.value()).append('\t');
            column(row.expected()).append('\t');
            column(o.messageKey()).append('\t');
            column(o.version()).append('\t');
            column(o.suggestion()).append('\n');
            rows++;
            if (rows == BATCH) {
                flush();
            }
        }

        private StringBuilder column(@Nullable String text) {
            if (text == null) {
                return lines.append("\\N");
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> lines.append("\\\\");
                    case '\t' -> lines.append("\\t");
                    case '\n' -> lines.append("\\n");
                    case '\r' -> lines.append("\\r");
                    default -> lines.append(c);
                }
            }
            return lines;
        }

        void flush() {
            if (rows > 0) {
                copy(lines.toString());
                lines.setLength(0);
                rows = 0;
            }
        }
    }

    private void copy(String lines) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(FindingSql.COPY, new StringReader(lines));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("findings", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    Sink begin() {
        jdbc.sql(FindingSql.TABLE).update();
        jdbc.sql("truncate new_finding").update();
        return new Sink();
    }

    /** Settles the collected rows against the whole commune; returns how many findings were closed. */
    long settle(String commune) {
        jdbc.sql("analyze new_finding").update();
        // the row policies make the planner expect a handful of findings, and nested loops over the commune
        jdbc.sql("set local enable_nestloop = off").update();
        Moment moment = moment(commune);
        moment.of(FindingSql.CHANGE_RECORDS).update();
        moment.of(FindingSql.CHANGE_RESIDENTS).update();
        long resolved = moment.closing(FindingSql.CLOSE_RECORDS).update()
                + moment.closing(FindingSql.CLOSE_RESIDENTS).update();
        moment.of(FindingSql.ADD_RECORDS).update();
        moment.of(FindingSql.ADD_RESIDENTS).update();
        jdbc.sql("set local enable_nestloop = on").update();
        return resolved;
    }

    /** Settles the collected rows of residents, and closes what stood about records nobody keeps any more. */
    long settleResidents(String commune) {
        jdbc.sql("analyze new_finding").update();
        jdbc.sql("set local enable_nestloop = off").update();
        Moment moment = moment(commune);
        moment.of(FindingSql.CHANGE_RESIDENTS).update();
        long resolved = moment.closing(FindingSql.CLOSE_RESIDENTS).update()
                + moment.closing(FindingSql.CLOSE_INACTIVE).update();
        moment.of(FindingSql.ADD_RESIDENTS).update();
        jdbc.sql("set local enable_nestloop = on").update();
        return resolved;
    }

    /** Settles these rows against what stands about these records; returns how many findings were closed. */
    long settle(String commune, Collection<Long> records, Rows found) {
        // both sides are read by index; the planner expects a handful of each and would compare each with each
        jdbc.sql("set local enable_nestloop = off").update();
        long resolved = moment(commune)
                .closing(FindingSql.SOME)
                .param("records", records.toArray(Long[]::new))
                .param("recordIds", found.rows.stream().map(Row::recordId).toArray(Long[]::new))
                .param("hamlets", found.texts(Row::hamlet))
                .param("ruleIds", found.texts(r -> r.outcome().ruleId()))
                .param("criteria", found.texts(r -> r.outcome().criterion()))
                .param("severities", found.texts(r -> r.outcome().severity()))
                .param("routes", found.texts(r -> r.outcome().route()))
                .param("fields", found.texts(Row::field))
                .param("values", found.texts(Row::value))
                .param("expected", found.texts(Row::expected))
                .param("messageKeys", found.texts(r -> r.outcome().messageKey()))
                .param("versions", found.texts(r -> r.outcome().version()))
                .param("suggestions", found.texts(r -> r.outcome().suggestion()))
                .update();
        jdbc.sql("set local enable_nestloop = on").update();
        return resolved;
    }

    private Moment moment(String commune) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime seen = jdbc.sql(FindingSql.SEEN)
                .param("commune", commune)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        return new Moment(jdbc, commune, now, seen);
    }

    /** A commune's review at a moment, and the moment it was last seen whole. */
    private record Moment(JdbcClient jdbc, String commune, OffsetDateTime now, @Nullable OffsetDateTime seen) {

        JdbcClient.StatementSpec of(String statement) {
            return jdbc.sql(statement).param("commune", commune).param("now", now);
        }

        JdbcClient.StatementSpec closing(String statement) {
            return of(statement).param("seen", seen, Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
