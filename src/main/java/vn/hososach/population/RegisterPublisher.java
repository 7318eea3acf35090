package vn.hososach.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.database.BulkLoad;

/**
 * Publishes a staged register snapshot (temporary table {@code register_row}) in two statements. Rows are known by
 * personal id; a resident who moved between communes of the file moves with history in the row's batch.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterPublisher {

    static final String COLUMNS =
            "commune_code, personal_id, old_id_number, full_name, sex, birth_date, ethnicity, address, hamlet,"
                    + " household_code, head_personal_id, relation_to_head, mother_name, life_status, death_date,"
                    + " row_hash";

    private final JdbcClient jdbc;

    RegisterPublisher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows new and rows changed by the publication. */
    public record Published(long inserted, long updated) {}

    /** Publishes the staged rows of these communes as this batch; the communes get their partitions. */
    public Published publish(long batchId, List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        BulkLoad.Loaded loaded = BulkLoad.close(jdbc, "register_entry", batchId, codes);
        long updated = 0;
        long inserted = 0;
        if (!loaded.rest().isEmpty()) {
            updated = update(batchId, codes);
            inserted = insert(batchId, loaded.rest().toArray(String[]::new), codes);
        }
        noteHamlets();
        return new Published(loaded.rows() + inserted, updated);
    }

    private long update(long batchId, String[] codes) {
        jdbc.sql(
                        """
                        insert into hss.import_replaced (batch_id, commune_code, row_id, before)
                        select :batch, s.commune_code, r.entry_id, to_jsonb(r) from register_row s
                        join hss.register_entry r on r.commune_code = any(:communes) and r.personal_id = s.personal_id
                        where r.row_hash <> s.row_hash
                        """)
                .param("batch", batchId)
                .param("communes", codes)
                .update();
        return jdbc.sql(
                        """
                        update hss.register_entry r set (%s, batch_id) = (select %s, :batch)
                        from register_row s
                        where r.commune_code = any(:communes) and r.personal_id = s.personal_id and r.row_hash <> s.row_hash
                        """
                                .formatted(COLUMNS, staged()))
                .param("batch", batchId)
                .param("communes", codes)
                .update();
    }

    private long insert(long batchId, String[] rest, String[] codes) {
        return jdbc.sql(
                        """
                        insert into hss.register_entry (%s, name_key, born_on, batch_id)
                        select %s, s.name_key, s.born_on, :batch from register_row s
                        where s.commune_code = any(:rest) and not exists (select from hss.register_entry r
                            where r.commune_code = any(:communes) and r.personal_id = s.personal_id)
                        """
                                .formatted(COLUMNS, staged()))
                .param("batch", batchId)
                .param("rest", rest)
                .param("communes", codes)
                .update();
    }

    private void noteHamlets() {
        jdbc.sql(
                        """
                        insert into hss.hamlet (commune_code, name)
                        select distinct on (commune_code, hss.name_key(hamlet)) commune_code, hamlet
                        from hamlet_row
                        on conflict do nothing
                        """)
                .update();
    }

    private static String staged() {
        return "s." + COLUMNS.replace(", ", ", s.");
    }
}
