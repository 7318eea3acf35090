package vn.hososach.intake.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.intake.Reject;

/** The history of imports and their rejected lines. */
@Component
public class BatchLedger {

    private static final int REJECT_BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Actors actors;
    private final Clock clock;

    BatchLedger(JdbcClient jdbc, JdbcTemplate template, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.actors = actors;
        this.clock = clock;
    }

    /** Notes the attempt in a transaction of its own, so that a failed import also stands in the history. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(IntakeKind kind, String fileName, String sha256, long size) {
        return jdbc.sql(
                        """
                        insert into hss.import_batch (kind, file_name, sha256, size_bytes, actor, started_at)
                        values (:kind, :name, :sha, :size, :actor, :at) returning batch_id
                        """)
                .param("kind", kind.name())
                .param("name", fileName)
                .param("sha", sha256)
                .param("size", size)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long batchId, String state, String problem) {
        jdbc.sql("update hss.import_batch set state = :state, problem = :problem, finished_at = :at where"
                        + " batch_id = :id")
                .param("state", state)
                .param("problem", problem)
                .param("at", OffsetDateTime.now(clock))
                .param("id", batchId)
                .update();
    }

    /** Closes the batch in the transaction that published its rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(IntakeSummary summary, List<Reject> rejects) {
        jdbc.sql(
                        """
                        update hss.import_batch set state = 'DONE', finished_at = :at, rows_read = :read, inserted = :inserted,
                            updated = :updated, unchanged = :unchanged, rejected = :rejected, communes = :communes
                        where batch_id = :id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("read", summary.read())
                .param("inserted", summary.inserted())
                .param("updated", summary.updated())
                .param("unchanged", summary.unchanged())
                .param("rejected", summary.rejected())
                .param("communes", summary.communes().toArray(String[]::new))
                .param("id", summary.batchId())
                .update();
        template.batchUpdate(
                "insert into hss.import_reject (batch_id, line_no, commune_code, field, reason, line) values (?, ?, ?,"
                        + " ?, ?, ?)",
                rejects,
                REJECT_BATCH,
                (statement, reject) -> {
                    statement.setLong(1, summary.batchId());
                    statement.setLong(2, reject.lineNo());
                    statement.setString(3, reject.communeCode());
                    statement.setString(4, reject.field());
                    statement.setString(5, reject.reason());
                    statement.setString(6, reject.line());
                });
    }
}
