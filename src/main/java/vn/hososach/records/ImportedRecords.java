package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.UndoDesk.LaterEdits;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Takes an import of records back. What it changed is undone act by act; what it brought is withdrawn, not deleted, and
 * comes back when the same line is taken in again. Refused as soon as somebody has worked on one of its records.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedRecords {

    static final String UNDO_IMPORT = "UNDO_IMPORT";

    private static final String BROUGHT =
            """
            r.commune_code = any(:communes) and r.batch_id = :batch and r.status <> 'WITHDRAWN'
              and not exists (select from hss.import_replaced p where p.batch_id = :batch
                  and p.commune_code = r.commune_code and p.row_id = r.record_id)
            """;

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final UndoDesk undo;
    private final Clock clock;

    ImportedRecords(JdbcClient jdbc, ActJournal journal, UndoDesk undo, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.undo = undo;
        this.clock = clock;
    }

    /**
     * Takes back the records of this batch in these communes; returns how many were touched.
     *
     * @throws Refusal {@code import-worked-on}, or {@code undo-conflict} for a record that was changed
     */
    public long undo(long batchId, String[] communes, String reason) {
        refuseWhenWorkedOn(batchId, communes);
        jdbc.sql("select act_id from hss.act where commune_code = any(:communes) and import_batch_id = :batch"
                        + " and undone_by is null order by 1")
                .param("communes", communes)
                .param("batch", batchId)
                .query(Long.class)
                .list()
                .forEach(act -> undo.undo(act, reason, LaterEdits.REFUSE));
        return restoreMarks(batchId, communes) + withdraw(batchId, communes, reason);
    }

    private void refuseWhenWorkedOn(long batchId, String[] communes) {
        long worked = jdbc.sql(
                        """
                        select count(distinct c.record_id) from hss.health_record r
                        join hss.change c on c.commune_code = r.commune_code and c.record_id = r.record_id
                        join hss.act a on a.act_id = c.act_id
                        where c.commune_code = any(:communes) and a.commune_code = any(:communes)
                          and a.undone_by is null and a.undoes is null and a.rule_id is null
                          and a.kind not in ('IMPORT', 'UNDO_IMPORT') and %s
                        """
                                .formatted(BROUGHT))
                .param("communes", communes)
                .param("batch", batchId)
                .query(Long.class)
                .single();
        if (worked > 0) {
            throw new Refusal("import-worked-on", Map.of("count", worked));
        }
    }

    /** What tells the next import whether a line is new. */
    private long restoreMarks(long batchId, String[] communes) {
        return jdbc.sql(
                        """
                        update hss.health_record r set row_hash = decode(p.before ->> 'row_hash', 'hex'),
                            batch_id = (p.before ->> 'batch_id')::bigint, version = version + 1,
                            extra = case when jsonb_exists(p.before, 'extra') then nullif(p.before -> 'extra', 'null') else r.extra end
                        from hss.import_replaced p
                        where p.batch_id = :batch and p.commune_code = any(:communes)
                          and r.commune_code = p.commune_code and r.record_id = p.row_id
                        """)
                .param("batch", batchId)
                .param("communes", communes)
                .update();
    }

    private long withdraw(long batchId, String[] communes, String reason) {
        List<String> concerned = jdbc.sql(
                        "select distinct r.commune_code from hss.health_record r where " + BROUGHT + " order by 1")
                .param("communes", communes)
                .param("batch", batchId)
                .query(String.class)
                .list();
        return concerned.stream()
                .mapToLong(commune -> withdraw(batchId, new CommuneCode(commune), reason))
                .sum();
    }

    private long withdraw(long batchId, CommuneCode commune, String reason) {
        long act = journal.open(ActDraft.of(UNDO_IMPORT, commune, reason, ValueSource.STATION));
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select r.commune_code, :act, r.record_id, 'status', r.status, 'WITHDRAWN', :source, :rank, :at
                        from hss.health_record r where %s
                        """
                                .formatted(BROUGHT))
                .param("act", act)
                .param("source", ValueSource.STATION.name())
                .param("rank", ValueSource.STATION.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("communes", new String[] {commune.value()})
                .param("batch", batchId)
                .update();
        return jdbc.sql(
                        """
                        update hss.health_record r set status = 'WITHDRAWN', row_hash = null, version = version + 1
                        from hss.change c
                        where c.commune_code = :commune and c.act_id = :act
                          and r.commune_code = :commune and r.record_id = c.record_id
                        """)
                .param("commune", commune.value())
                .param("act", act)
                .update();
    }
}
