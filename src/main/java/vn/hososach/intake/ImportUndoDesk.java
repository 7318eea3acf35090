package vn.hososach.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.DataTakenBack;
import vn.hososach.population.ListPublisher;
import vn.hososach.population.RegisterUndo;
import vn.hososach.records.ImportedRecords;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Takes a whole import back as one act. The latest goes first; a review afterwards closes what rested on its rows. */
@Service
@Transactional
public class ImportUndoDesk {

    private final JdbcClient jdbc;
    private final RegisterUndo register;
    private final ImportedRecords records;
    private final ListPublisher lists;
    private final Note note;

    ImportUndoDesk(JdbcClient jdbc, RegisterUndo register, ImportedRecords records, ListPublisher lists, Note note) {
        this.jdbc = jdbc;
        this.register = register;
        this.records = records;
        this.lists = lists;
        this.note = note;
    }

    /**
     * What was taken back.
     *
     * @param rows entries or records that are no longer what the import had made of them
     */
    public record Undone(long batchId, IntakeKind kind, long rows, List<String> communes) {}

    private record Batch(IntakeKind kind, String fileName, String state, List<String> communes) {

        String[] codes() {
            return communes.toArray(String[]::new);
        }
    }

    /**
     * Takes the import back.
     *
     * @throws Refusal {@code import-not-undoable}, {@code import-not-latest}, {@code import-worked-on}, or what undoing an
     *     act refuses; nothing has changed then
     */
    public Undone undo(long batchId, String reason) {
        note.actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        Batch batch = locked(batchId);
        batch.communes().forEach(code -> note.actors.requireCommune(new CommuneCode(code)));
        if (!batch.state().equals("DONE") || batch.communes().isEmpty()) {
            throw new Refusal("import-not-undoable", Map.of("batch", batchId));
        }
        refuseUnlessLatest(batchId, batch);
        String why = reason.isBlank() ? "Hoàn tác lần nhập tệp " + batch.fileName() : reason.strip();
        long rows =
                switch (batch.kind().target()) {
                    case REGISTER -> register.undo(batchId, batch.codes());
                    case RECORDS -> records.undo(batchId, batch.codes(), why);
                    case LISTS -> lists.undo(batchId, batch.codes());
                };
        note.undone(batchId, batch, why);
        return new Undone(batchId, batch.kind(), rows, batch.communes());
    }

    private Batch locked(long batchId) {
        return jdbc.sql("select * from hss.import_batch where batch_id = :id for update")
                .param("id", batchId)
                .query((row, n) -> new Batch(
                        IntakeKind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getString("state"),
                        List.of((String[]) row.getArray("communes").getArray())))
                .optional()
                .orElseThrow(() -> new Refusal("import-not-undoable", Map.of("batch", batchId)));
    }

    private void refuseUnlessLatest(long batchId, Batch batch) {
        List<Long> later = jdbc.sql(
                        """
                        select batch_id from hss.import_batch
                        where batch_id > :id and kind = any(:kinds) and communes && :communes::text[]
                          and (state = 'RUNNING' or state = 'DONE' and inserted + updated > 0)
                        order by batch_id desc
                        """)
                .param("id", batchId)
                .param(
                        "kinds",
                        Stream.of(IntakeKind.values())
                                .filter(kind -> kind.target() == batch.kind().target())
                                .map(IntakeKind::name)
                                .toArray(String[]::new))
                .param("communes", batch.codes())
                .query(Long.class)
                .list();
        if (!later.isEmpty()) {
            throw new Refusal("import-not-latest", Map.of("later", later.get(0)));
        }
    }

    /** Who did it, for the history and the trail. */
    @Service
    static class Note {

        private final JdbcClient jdbc;
        private final Actors actors;
        private final AuditTrail audit;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Note(JdbcClient jdbc, Actors actors, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
            this.jdbc = jdbc;
            this.actors = actors;
            this.audit = audit;
            this.events = events;
            this.clock = clock;
        }

        private void undone(long batchId, Batch batch, String reason) {
            jdbc.sql("update hss.import_batch set state = 'UNDONE', undone_at = :at, undone_by = :actor"
                            + " where batch_id = :id")
                    .param("at", OffsetDateTime.now(clock))
                    .param("actor", actors.current().username())
                    .param("id", batchId)
                    .update();
            batch.communes()
                    .forEach(code -> events.publishEvent(
                            new DataTakenBack(code, batch.kind().code())));
            batch.communes()
                    .forEach(code -> audit.record(
                            AuditEntry.of("UNDO", "import_batch", batchId, new CommuneCode(code), reason)));
        }
    }
}
