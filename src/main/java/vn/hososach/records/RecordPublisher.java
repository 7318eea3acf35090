package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.database.BulkLoad;
import vn.hososach.territory.CommuneCode;

/**
 * Publishes a staged record export (temporary table {@code record_row}). New records are inserted; a record whose line
 * changed at its source is updated field by field under an act per commune, but a field that somebody here has set from
 * a source of the same or higher rank keeps its value.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordPublisher {

    private static final String COLUMNS =
            "commune_code, record_code, source_system, full_name, birth_date, sex, ethnicity, personal_id, bhyt_card, "
                    + "phone_mobile, current_address, hamlet, address_scheme, address_commune_code, mother_name, "
                    + "father_name, relation_to_head, occupation, household_code, birth_reg_province, nationality, "
                    + "id_issue_date, id_issue_place, bhxh_number, permanent_address, phone_home, email, carer_name, "
                    + "carer_relation, carer_phone, created_on, status, extra, row_hash";

    /** What an import may change, with the columns derived from the address. */
    private static final List<String> UPDATED = List.of(
            "full_name",
            "birth_date",
            "sex",
            "ethnicity",
            "personal_id",
            "bhyt_card",
            "phone_mobile",
            "current_address",
            "hamlet",
            "address_scheme",
            "address_commune_code",
            "mother_name",
            "father_name",
            "relation_to_head",
            "occupation");

    /** The same of fields that few exports have; where none of the lines says anything, nothing is asked. */
    private static final List<String> SELDOM = List.of(
            "household_code",
            "birth_reg_province",
            "nationality",
            "id_issue_date",
            "id_issue_place",
            "bhxh_number",
            "permanent_address",
            "phone_home",
            "email",
            "carer_name",
            "carer_relation",
            "carer_phone");

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final Clock clock;

    RecordPublisher(JdbcClient jdbc, ActJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rows new and rows whose source line changed. */
    public record Published(long inserted, long updated) {}

    /** Publishes the staged rows, all of these communes, as this batch; the communes get their partitions. */
    public Published publish(long batchId, String fileName, List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        BulkLoad.Loaded loaded = BulkLoad.close(jdbc, "health_record", batchId, codes);
        if (loaded.rest().isEmpty()) {
            return new Published(loaded.rows(), 0);
        }
        long updated = update(batchId, fileName, codes);
        long inserted = jdbc.sql(
                        """
                        insert into hss.health_record (%s, name_key, born_on, batch_id)
                        select %s, s.name_key, s.born_on, :batch from record_row s
                        where s.commune_code = any(:rest) and not exists (select from hss.health_record r
                            where r.commune_code = any(:communes) and r.record_code = s.record_code)
                        """
                                .formatted(COLUMNS, "s." + COLUMNS.replace(", ", ", s.")))
                .param("batch", batchId)
                .param("rest", loaded.rest().toArray(String[]::new))
                .param("communes", codes)
                .update();
        return new Published(loaded.rows() + inserted, updated);
    }

    private long update(long batchId, String fileName, String[] codes) {
        jdbc.sql(
                        """
                        create temp table changed_row on commit drop as
                        select r.commune_code, r.record_id, s.line_no from record_row s
                        join hss.health_record r on r.commune_code = any(:communes) and r.record_code = s.record_code
                        where r.row_hash is distinct from s.row_hash
                        """)
                .param("communes", codes)
                .update();
        keepMarks(batchId, codes);
        Map<String, Long> acts = openActs(batchId, fileName);
        List<String> columns = new ArrayList<>(UPDATED);
        columns.addAll(said());
        acts.forEach((commune, act) -> {
            columns.forEach(column -> updateColumn(commune, act, column));
            bringBack(commune, act);
        });
        return jdbc.sql(
                        """
                        update hss.health_record r set row_hash = s.row_hash, batch_id = :batch, version = version + 1,
                            extra = nullif(coalesce(r.extra, '{}') || coalesce(s.extra, '{}'), '{}'::jsonb)
                        from changed_row c join record_row s using (line_no)
                        where r.commune_code = any(:communes) and r.commune_code = c.commune_code and r.record_id = c.record_id
                        """)
                .param("batch", batchId)
                .param("communes", codes)
                .update();
    }

    /** Which of the seldom columns this file fills at all. */
    private List<String> said() {
        String counts = SELDOM.stream()
                .map(column -> "case when count(%1$s) > 0 then '%1$s' end".formatted(column))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select unnest(array_remove(array[" + counts + "], null)) from record_row")
                .query(String.class)
                .list();
    }

    private void keepMarks(long batchId, String[] codes) {
        jdbc.sql(
                        """
                        insert into hss.import_replaced (batch_id, commune_code, row_id, before)
                        select :batch, r.commune_code, r.record_id,
                               jsonb_build_object('row_hash', encode(r.row_hash, 'hex'), 'batch_id', r.batch_id, 'extra', r.extra)
                        from changed_row c join hss.health_record r
                          on r.commune_code = any(:communes) and r.commune_code = c.commune_code and r.record_id = c.record_id
                        """)
                .param("batch", batchId)
                .param("communes", codes)
                .update();
    }

    /** A record that was withdrawn together with the import that had brought it comes back with its line. */
    private void bringBack(String commune, long act) {
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select r.commune_code, :act, r.record_id, 'status', r.status, s.status, :source, :rank, :at
                        from changed_row c join record_row s using (line_no) join hss.health_record r on r.commune_code = :commune and r.record_id = c.record_id
                        where c.commune_code = :commune and r.status = 'WITHDRAWN'
                          and (select a.kind from hss.change k join hss.act a using (act_id)
                               where k.commune_code = :commune and k.record_id = r.record_id and k.field = 'status'
                               order by k.change_id desc limit 1) = 'UNDO_IMPORT'
                        """)
                .param("act", act)
                .param("source", ValueSource.FACILITY.name())
                .param("rank", ValueSource.FACILITY.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("commune", commune)
                .update();
        jdbc.sql(
                        """
                        update hss.health_record r set status = k.after from hss.change k
                        where k.commune_code = :commune and k.act_id = :act and k.field = 'status'
                          and r.commune_code = :commune and r.record_id = k.record_id
                        """)
                .param("commune", commune)
                .param("act", act)
                .update();
    }

    private Map<String, Long> openActs(long batchId, String fileName) {
        Map<String, Long> acts = openActs(fileName);
        jdbc.sql("update hss.act set import_batch_id = :batch where act_id = any(:acts)")
                .param("batch", batchId)
                .param("acts", acts.values().toArray(Long[]::new))
                .update();
        return acts;
    }

    private Map<String, Long> openActs(String fileName) {
        return jdbc.sql("select distinct commune_code from changed_row order by 1").query(String.class).list().stream()
                .collect(Collectors.toMap(
                        commune -> commune,
                        commune -> journal.open(ActDraft.of(
                                "IMPORT",
                                new CommuneCode(commune),
                                "Cập nhật từ tệp " + fileName,
                                ValueSource.FACILITY))));
    }

    private void updateColumn(String commune, long act, String column) {
        int journalled = jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select r.commune_code, :act, r.record_id, :column, r.%1$s, s.%1$s, :source, :rank, :at
                        from changed_row c join record_row s using (line_no)
                        join hss.health_record r on r.commune_code = :commune and r.record_id = c.record_id
                        where c.commune_code = :commune and r.%1$s is distinct from s.%1$s
                          and not exists (select from hss.change k join hss.act a using (act_id)
                            where k.commune_code = :commune and k.record_id = c.record_id and k.field = :column
                              and k.act_id <> :act and a.undone_by is null and a.undoes is null and a.kind <> 'IMPORT')
                        """
                                .formatted(column))
                .param("act", act)
                .param("column", column)
                .param("source", ValueSource.FACILITY.name())
                .param("rank", ValueSource.FACILITY.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("commune", commune)
                .update();
        if (journalled > 0) {
            jdbc.sql(
                            """
                            update hss.health_record r set %s = k.after from hss.change k
                            where k.commune_code = :commune and k.act_id = :act and k.field = :column
                              and r.commune_code = :commune and r.record_id = k.record_id
                            """
                                    .formatted(column))
                    .param("commune", commune)
                    .param("act", act)
                    .param("column", column)
                    .update();
        }
    }
}
