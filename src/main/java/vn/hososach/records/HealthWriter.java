package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;

/** Writes basic health of one record with its journal lines, under an act of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HealthWriter {

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final Actors actors;
    private final Clock clock;

    HealthWriter(JdbcClient jdbc, ActJournal journal, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
    }

    long write(
            ActDraft draft,
            HealthRecord record,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {
        long act = journal.open(draft);
        jdbc.sql("insert into hss.record_health (commune_code, record_id) values (?, ?) on conflict do nothing")
                .params(record.commune().value(), record.id().value())
                .update();
        after.forEach((column, value) -> write(record, act, column, before.get(column), value, draft.source()));
        return act;
    }

    private void write(
            HealthRecord record,
            long act,
            String column,
            @Nullable String before,
            @Nullable String after,
            ValueSource source) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update hss.record_health set " + HealthColumns.assign(column, ":value")
                        + ", version = version + 1, updated_at = :at, updated_by = :actor"
                        + " where commune_code = :commune and record_id = :id")
                .param("value", after)
                .param("at", now)
                .param("actor", actors.current().username())
                .param("commune", record.commune().value())
                .param("id", record.id().value())
                .update();
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        record.commune().value(),
                        act,
                        record.id().value(),
                        "health." + column,
                        before,
                        after,
                        source.name(),
                        source.rank(),
                        now)
                .update();
    }
}
