package vn.hososach.intake.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/** The history of imports and their rejected lines. */
@Component
public class BatchLedger {

    /** Changes whenever files are read in another way, so that old files are read once more. */
    private static final String READER = "5";

    /** First half of the number of a lock, which says that the second is a batch. */
    private static final int BATCHES = 0x62617463;

    private final JdbcClient jdbc;
    private final UploadFolder uploads;
    private final Actors actors;
    private final Clock clock;

    BatchLedger(JdbcClient jdbc, UploadFolder uploads, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.actors = actors;
        this.clock = clock;
    }

    /** Notes the attempt in a transaction of its own, so that a failed import also stands in the history. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(IntakeFile file, String sha256, long size) {
        return jdbc.sql(
                        """
                        with begun as (
                            insert into hss.import_batch (kind, file_name, sha256, size_bytes, actor, started_at, scope, reader,
                                as_of, restarts)
                            values (:kind, :name, :sha, :size, :actor, :at, :scope, :reader, :asOf, :restarts) returning batch_id
                        ), kept as (
                            update hss.import_upload set batch_id = (select batch_id from begun) where upload_id = :upload
                        )
                        select batch_id from begun
                        """)
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("asOf", file.asOf(), Types.DATE)
                .param("upload", file.upload())
                .param("restarts", file.restarts())
                .param("sha", sha256)
                .param("size", size)
                .param("scope", scope())
                .param("reader", READER)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /**
     * Begins an import once more whose process has ended.
     *
     * @throws Refusal {@code intake-kept-file} when these are not the bytes it was begun with
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long beginAgain(IntakeFile file, String sha256) {
        return jdbc.sql(
                        """
                        update hss.import_batch set restarts = :restarts, scope = :scope, reader = :reader
                        where batch_id = :id and state = 'RUNNING' and sha256 = :sha returning batch_id
                        """)
                .param("restarts", file.restarts())
                .param("scope", scope())
                .param("reader", READER)
                .param("id", file.batch())
                .param("sha", sha256)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("intake-kept-file"));
    }

    /**
     * Notes a file whose bytes were taken in before and which can therefore change nothing: same kind, same territory, same
     * reader, drawn up on the same day, and since then nothing was taken in for its communes or undone. Its refused lines are refused again, those of nobody noted again. Empty
     * when the file has to be read.
     */
    @Transactional
    public Optional<IntakeSummary> repeat(IntakeFile file, String sha256, long size) {
        // a note that nothing changed may be lost in a crash; waiting for the disk would take longer than all the rest
        jdbc.sql("set local synchronous_commit = off").update();
        return jdbc.sql(
                        """
                        with known as (
                            select * from hss.import_batch b where sha256 = :sha and kind = :kind and state = 'DONE'
                              and scope = :scope and reader = :reader and as_of is not distinct from :asOf::date
                              and act_id is null order by batch_id desc limit 1
                        ), again as (
                            insert into hss.import_batch (kind, file_name, sha256, size_bytes, actor, started_at, finished_at,
                                scope, reader, as_of, header, state, rows_read, inserted, updated, unchanged, rejected, unmatched,
                                communes, restarts)
                            select kind, :name, sha256, :size, :actor, :at, :at, scope, reader, as_of, header, state, rows_read, 0, 0,
                                rows_read - rejected, rejected, unmatched, communes, :restarts
                            from known k
                            where not exists (select from hss.import_batch l
                                where l.state = 'UNDONE' and l.undone_at >= k.started_at
                                   or l.batch_id > k.batch_id and l.state = 'DONE' and l.inserted + l.updated > 0
                                      and (l.communes && k.communes or k.rejected > 0))
                            returning *
                        ), rejects as (
                            insert into hss.import_reject (batch_id, line_no, commune_code, field, reason, line)
                            select a.batch_id, r.line_no, r.commune_code, r.field, r.reason, r.line
                            from again a, known k join hss.import_reject r using (batch_id)
                        ), unmatched as (
                            insert into hss.import_unmatched (batch_id, line_no, commune_code, field, reason, line)
                            select a.batch_id, u.line_no, u.commune_code, u.field, u.reason, u.line
                            from again a, known k join hss.import_unmatched u using (batch_id)
                        )
                        select * from again
                        """)
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("asOf", file.asOf(), Types.DATE)
                .param("sha", sha256)
                .param("size", size)
                .param("restarts", file.restarts())
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .param("scope", scope())
                .param("reader", READER)
                .query((row, n) -> new IntakeSummary(
                        row.getLong("batch_id"),
                        file.kind(),
                        file.name(),
                        row.getLong("rows_read"),
                        0,
                        0,
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("unmatched"),
                        List.of((String[]) row.getArray("communes").getArray())))
                .optional();
    }

    /** The actor's territory in short. */
    private String scope() {
        return Integer.toHexString(String.join(",", actors.scope().codes()).hashCode());
    }

    /** Holds the batch as long as its transaction lives, so that everybody can see whether its process does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long batchId) {
        jdbc.sql("select pg_advisory_xact_lock(" + BATCHES + ", :batch)")
                .param("batch", (int) batchId)
                .query()
                .listOfRows();
    }

    /**
     * Closes the batches whose process was killed and whose file is not here to be taken in again; their transactions were
     * rolled back by PostgreSQL.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void noteInterrupted() {
        actors.runAs(actors.system("intake"), () -> jdbc.sql(
                        """
                        update hss.import_batch b set state = 'FAILED', problem = :problem, finished_at = :at
                        where state = 'RUNNING' and pg_try_advisory_xact_lock(%d, batch_id::integer) and not exists (
                            select from hss.import_upload u where u.batch_id = b.batch_id and u.stored_as = any(:here))
                        """
                                .formatted(BATCHES))
                .param("problem", RefusalText.text("error.import-interrupted", Map.of()))
                .param("at", OffsetDateTime.now(clock))
                .param("here", uploads.names())
                .update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long batchId, String state, String problem) {
        jdbc.sql("update hss.import_batch set state = :state, problem = :problem, finished_at = :at where"
                        + " batch_id = :id and state = 'RUNNING'")
                .param("state", state)
                .param("problem", problem)
                .param("at", OffsetDateTime.now(clock))
                .param("id", batchId)
                .update();
    }

    /** Closes the batch in the transaction that published its rows, and keeps the staged reject list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(IntakeSummary summary) {
        jdbc.sql(
                        """
                        update hss.import_batch set state = 'DONE', problem = null, finished_at = :at, rows_read = :read, inserted = :inserted,
                            updated = :updated, unchanged = :unchanged, rejected = :rejected, unmatched = :unmatched, communes = :communes
                        where batch_id = :id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("read", summary.read())
                .param("inserted", summary.inserted())
                .param("updated", summary.updated())
                .param("unchanged", summary.unchanged())
                .param("rejected", summary.rejected())
                .param("unmatched", summary.unmatched())
                .param("communes", summary.communes().toArray(String[]::new))
                .param("id", summary.batchId())
                .update();
        keep("import_reject", "reject_row", summary.batchId());
        keep("import_unmatched", "unmatched_row", summary.batchId());
    }

    private void keep(String table, String staged, long batchId) {
        jdbc.sql("insert into hss." + table + " (batch_id, line_no, commune_code, field, reason, line)"
                        + " select :id, line_no, commune_code, field, reason, line from " + staged)
                .param("id", batchId)
                .update();
    }
}
