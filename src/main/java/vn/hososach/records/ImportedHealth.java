package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.territory.CommuneCode;

/**
 * Blood groups and religion (F05, F06, F11) that an export had beside its records become values of basic health, with
 * source, day and act; what somebody here has entered stays. They are undone with the batch like its other values.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedHealth {

    public static final String BLOOD_GROUP = "nhom_mau";
    public static final String RHESUS = "nhom_mau_rh";
    public static final String RELIGION = "ton_giao";

    /** The names under which a record keeps the values aside, and the columns of basic health. */
    public static final Map<String, String> COLUMNS =
            Map.of(BLOOD_GROUP, "blood_group_abo", RHESUS, "blood_group_rh", RELIGION, "religion");

    private static final String BROUGHT = " hss.health_record r where r.commune_code = any(:communes)"
            + " and r.batch_id = :batch and jsonb_exists_any(r.extra, :names)";

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final Clock clock;

    ImportedHealth(JdbcClient jdbc, ActJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes up what the records of this batch have kept aside. */
    public void publish(long batchId, String fileName, List<String> communes) {
        String[] names = COLUMNS.keySet().toArray(String[]::new);
        String[] codes = communes.toArray(String[]::new);
        List<String> concerned = jdbc.sql("select distinct r.commune_code from" + BROUGHT + " order by 1")
                .param("communes", codes)
                .param("batch", batchId)
                .param("names", names)
                .query(String.class)
                .list();
        jdbc.sql("insert into hss.record_health (commune_code, record_id) select r.commune_code, r.record_id from"
                        + BROUGHT + " on conflict do nothing")
                .param("communes", codes)
                .param("batch", batchId)
                .param("names", names)
                .update();
        for (String commune : concerned) {
            long act = open(batchId, fileName, commune);
            COLUMNS.forEach((name, column) -> take(batchId, commune, act, name, column));
        }
        forgetReligion(batchId, codes);
    }

    /** Religion is of class A3, the row of a record of A1; the blood group stays beside it to be compared (C53). */
    private void forgetReligion(long batchId, String[] communes) {
        jdbc.sql("update hss.health_record r set extra = nullif(r.extra - '" + RELIGION + "', '{}'::jsonb)"
                        + " where r.commune_code = any(:communes) and r.batch_id = :batch"
                        + " and jsonb_exists(r.extra, '" + RELIGION + "')")
                .param("communes", communes)
                .param("batch", batchId)
                .update();
    }

    private long open(long batchId, String fileName, String commune) {
        long act = journal.open(ActDraft.of(
                        "IMPORT",
                        new CommuneCode(commune),
                        "Nhóm máu, tôn giáo từ tệp " + fileName,
                        ValueSource.FACILITY)
                .provedBy(fileName));
        jdbc.sql("update hss.act set import_batch_id = :batch where act_id = :act")
                .param("batch", batchId)
                .param("act", act)
                .update();
        return act;
    }

    private void take(long batchId, String commune, long act, String name, String column) {
        int taken = jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select r.commune_code, :act, r.record_id, 'health.%1$s', h.%1$s, r.extra ->> :name, :source, :rank, :at
                        from hss.health_record r
                        join hss.record_health h on h.commune_code = :commune and h.record_id = r.record_id
                        where r.commune_code = :commune and r.batch_id = :batch and r.extra ->> :name is distinct from h.%1$s
                          and r.extra ->> :name is not null
                          and not exists (select from hss.change k join hss.act a using (act_id)
                            where k.commune_code = :commune and k.record_id = r.record_id and k.field = 'health.%1$s'
                              and a.undone_by is null and a.undoes is null and a.kind <> 'IMPORT')
                        """
                                .formatted(column))
                .param("act", act)
                .param("name", name)
                .param("source", ValueSource.FACILITY.name())
                .param("rank", ValueSource.FACILITY.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("commune", commune)
                .param("batch", batchId)
                .update();
        if (taken > 0) {
            jdbc.sql(
                            """
                            update hss.record_health h set %s = k.after, version = h.version + 1 from hss.change k
                            where k.commune_code = :commune and k.act_id = :act and k.field = 'health.%s'
                              and h.commune_code = :commune and h.record_id = k.record_id
                            """
                                    .formatted(column, column))
                    .param("commune", commune)
                    .param("act", act)
                    .update();
        }
    }
}
