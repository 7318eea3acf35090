package vn.hososach.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes births and deaths of the civil register (staged in {@code register_row}) into the population register: births
 * add residents it does not have, deaths end those it shows as living. Nothing else about a resident is touched, so that
 * the next snapshot of the register has the last word.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CivilStatusPublisher {

    private final JdbcClient jdbc;
    private final RegisterPublisher register;

    CivilStatusPublisher(JdbcClient jdbc, RegisterPublisher register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** Adds the children whose number the register does not have. */
    public RegisterPublisher.Published births(long batchId, List<String> communes) {
        jdbc.sql(
                        """
                        delete from register_row s using hss.register_entry r
                        where r.commune_code = any(:communes) and r.personal_id = s.personal_id
                        """)
                .param("communes", communes.toArray(String[]::new))
                .update();
        return register.publish(batchId, communes);
    }

    /** Marks these residents as deceased; lines without such a resident have been refused before. */
    public RegisterPublisher.Published deaths(long batchId, List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into hss.import_replaced (batch_id, commune_code, row_id, before)
                        select :batch, r.commune_code, r.entry_id, to_jsonb(r) from register_row s
                        join hss.register_entry r on r.commune_code = any(:communes) and r.commune_code = s.commune_code
                            and r.personal_id = s.personal_id
                        where r.life_status <> 'DECEASED' or r.death_date is distinct from s.death_date
                        """)
                .param("batch", batchId)
                .param("communes", codes)
                .update();
        long updated = jdbc.sql(
                        """
                        update hss.register_entry r set life_status = 'DECEASED', death_date = s.death_date, batch_id = :batch
                        from register_row s
                        where r.commune_code = any(:communes) and r.commune_code = s.commune_code
                          and r.personal_id = s.personal_id
                          and (r.life_status <> 'DECEASED' or r.death_date is distinct from s.death_date)
                        """)
                .param("batch", batchId)
                .param("communes", codes)
                .update();
        return new RegisterPublisher.Published(0, updated);
    }

    /** Refuses deaths of people whom the register does not have, or has under another name. */
    public void refuseUnknown(List<String> communes) {
        jdbc.sql(
                        """
                        with gone as (
                            delete from register_row s
                            where not exists (select from hss.register_entry r where r.commune_code = any(:communes)
                                and r.commune_code = s.commune_code and r.personal_id = s.personal_id
                                and r.name_key = s.name_key)
                            returning line_no, commune_code)
                        insert into reject_row (line_no, commune_code, field, reason, line)
                        select line_no, commune_code, 'so_dinh_danh', :reason, '' from gone
                        """)
                .param("communes", communes.toArray(String[]::new))
                .param(
                        "reason",
                        "Danh sách dân cư của xã không có số định danh này, hoặc ghi họ tên khác. Hãy kiểm tra lại.")
                .update();
    }
}
