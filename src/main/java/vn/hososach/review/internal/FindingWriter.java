package vn.hososach.review.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the findings of a run: new ones in, known ones kept with their first day, mended ones closed, returned ones
 * opened again. Rows travel in batches into a temporary table and are settled by two statements.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingWriter {

    private static final int BATCH = 2_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingWriter(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
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

    /** How many findings a commune's review opened and closed. */
    record Settled(long opened, long resolved) {}

    /** Collects rows and writes them in batches. */
    final class Sink {
        private final List<Row> rows = new ArrayList<>(BATCH);

        void add(Row row) {
            rows.add(row);
            if (rows.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            template.batchUpdate(
                    "insert into new_finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows,
                    BATCH,
                    (statement, row) -> {
                        Outcome o = row.outcome();
                        statement.setObject(1, row.recordId());
                        statement.setString(2, row.personalId());
                        statement.setString(3, o.ruleId());
                        statement.setString(4, o.criterion());
                        statement.setString(5, o.severity());
                        statement.setString(6, o.route());
                        statement.setString(7, row.field());
                        statement.setString(8, row.value());
                        statement.setString(9, row.expected());
                        statement.setString(10, o.messageKey());
                        statement.setString(11, o.version());
                    });
            rows.clear();
        }
    }

    Sink begin() {
        jdbc.sql(
                        """
                        create temp table if not exists new_finding (record_id bigint, personal_id text, rule_id text, criterion text,
                            severity text, route text, field text, value text, expected text, message_key text,
                            decision_version text) on commit drop
                        """)
                .update();
        jdbc.sql("truncate new_finding").update();
        return new Sink();
    }

    /** Settles the collected rows against the table; limited to one record when one is named. */
    Settled settle(String commune, @Nullable Long recordId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("analyze new_finding").update();
        long opened = upsert(commune, now, "record_id is not null", "record_id", "r.hamlet");
        opened += upsert(commune, now, "record_id is null", "register_personal_id", "g.hamlet");
        long resolved = resolve(commune, recordId, now, "f.record_id is not null", "n.record_id = f.record_id")
                + resolve(commune, recordId, now, "f.record_id is null", "n.personal_id = f.register_personal_id");
        return new Settled(opened, resolved);
    }

    /** Equality on one key each, so that the anti-join can hash. */
    private long resolve(String commune, @Nullable Long recordId, OffsetDateTime now, String which, String same) {
        return jdbc.sql(
                        """
                        update hss.finding f set resolved_at = :now
                        where f.commune_code = :commune and f.resolved_at is null and %s
                          and (:record::bigint is null or f.record_id = :record)
                          and not exists (select from new_finding n where %s and n.rule_id = f.rule_id and n.field = f.field)
                        """
                                .formatted(which, same))
                .param("now", now)
                .param("commune", commune)
                .param("record", recordId)
                .update();
    }

    private long upsert(String commune, OffsetDateTime now, String which, String key, String hamlet) {
        String subject = key.equals("record_id") ? "n.record_id, null" : "null, n.personal_id";
        return jdbc.sql(
                        """
                        insert into hss.finding as f (commune_code, record_id, register_personal_id, hamlet, rule_id, criterion,
                            severity, route, field, value, expected, message_key, decision_version, first_seen, last_seen)
                        select distinct on (n.record_id, n.personal_id, n.rule_id, n.field) :commune, %1$s, %2$s, n.rule_id,
                            n.criterion, n.severity, n.route, n.field, n.value, n.expected, n.message_key, n.decision_version, :now, :now
                        from new_finding n
                        left join hss.health_record r on r.commune_code = :commune and r.record_id = n.record_id
                        left join hss.register_entry g on g.commune_code = :commune and g.personal_id = n.personal_id
                        where n.%3$s
                        order by n.record_id, n.personal_id, n.rule_id, n.field, n.route
                        on conflict (commune_code, %4$s, rule_id, field) where %5$s
                        do update set last_seen = excluded.last_seen, value = excluded.value, expected = excluded.expected,
                            severity = excluded.severity, route = excluded.route, message_key = excluded.message_key,
                            decision_version = excluded.decision_version, hamlet = excluded.hamlet,
                            first_seen = case when f.resolved_at is null then f.first_seen else excluded.first_seen end,
                            resolved_at = null, resolved_by = null
                        """
                                .formatted(subject, hamlet, which, key, which))
                .param("commune", commune)
                .param("now", now)
                .update();
    }
}
