package vn.hososach.review.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
 * opened again. Rows travel by COPY into a temporary table and are settled by a few statements.
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
            Outcome outcome,
            String field,
            @Nullable String value,
            @Nullable String expected) {}

    /** How many findings a commune's review opened (or opened again) and closed. */
    record Settled(long opened, long resolved) {}

    /** Collects rows and writes them in batches. */
    final class Sink {
        private final StringBuilder lines = new StringBuilder();
        private int rows;

        void add(Row row) {
            Outcome o = row.outcome();
            column(row.recordId() == null ? null : row.recordId().toString()).append('\t');
            column(row.personalId()).append('\t');
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
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy new_finding from stdin", new StringReader(lines));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("findings", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    Sink begin() {
        jdbc.sql(
                        """
                        create temp table if not exists new_finding (record_id bigint, personal_id text, rule_id text, criterion text,
                            severity text, route text, field text, value text, expected text, message_key text,
                            decision_version text, suggestion text) on commit drop
                        """)
                .update();
        jdbc.sql("truncate new_finding").update();
        return new Sink();
    }

    /** Settles the collected rows against the whole commune. */
    Settled settle(String commune) {
        jdbc.sql("analyze new_finding").update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        long opened = upsert(commune, now, "record_id is not null", "record_id", "r.hamlet")
                + upsert(commune, now, "record_id is null", "register_personal_id", "g.hamlet");
        long resolved = resolve(commune, null, now, "f.record_id is not null", "n.record_id = f.record_id")
                + resolve(commune, null, now, "f.record_id is null", "n.personal_id = f.register_personal_id");
        return new Settled(opened, resolved);
    }

    /** Settles the collected rows against these records only. */
    void settle(String commune, List<Long> records) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        upsert(commune, now, "record_id is not null", "record_id", "r.hamlet");
        resolve(commune, records.toArray(Long[]::new), now, "f.record_id = any(:records)", "n.record_id = f.record_id");
    }

    /** Equality on one key each, so that the anti-join can hash. */
    private long resolve(String commune, Long @Nullable [] records, OffsetDateTime now, String which, String same) {
        return jdbc.sql(
                        """
                        update hss.finding f set resolved_at = :now
                        where f.commune_code = :commune and f.resolved_at is null and %s
                          and not exists (select from new_finding n where %s and n.rule_id = f.rule_id and n.field = f.field)
                        """
                                .formatted(which, same))
                .param("now", now)
                .param("commune", commune)
                .param("records", records)
                .update();
    }

    private long upsert(String commune, OffsetDateTime now, String which, String key, String hamlet) {
        String subject = key.equals("record_id") ? "n.record_id, null" : "null, n.personal_id";
        return jdbc.sql(
                        """
                        insert into hss.finding as f (commune_code, record_id, register_personal_id, hamlet, rule_id, criterion,
                            severity, route, field, value, expected, message_key, decision_version, suggestion, first_seen, last_seen)
                        select :commune, %1$s, %2$s, n.rule_id,
                            n.criterion, n.severity, n.route, n.field, n.value, n.expected, n.message_key, n.decision_version, n.suggestion, :now, :now
                        from new_finding n
                        left join hss.health_record r on r.commune_code = :commune and r.record_id = n.record_id
                        left join hss.register_entry g on g.commune_code = :commune and g.personal_id = n.personal_id
                        where n.%3$s
                        on conflict (commune_code, %4$s, rule_id, field) where %3$s
                        do update set last_seen = excluded.last_seen, value = excluded.value, expected = excluded.expected,
                            severity = excluded.severity, route = excluded.route, message_key = excluded.message_key,
                            decision_version = excluded.decision_version, suggestion = excluded.suggestion, hamlet = excluded.hamlet,
                            first_seen = case when f.resolved_at is null then f.first_seen else excluded.first_seen end,
                            resolved_at = null, resolved_by = null
                        """
                                .formatted(subject, hamlet, which, key))
                .param("commune", commune)
                .param("now", now)
                .update();
    }
}
