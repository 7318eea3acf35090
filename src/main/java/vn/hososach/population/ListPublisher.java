package vn.hososach.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a staged list of persons (temporary table {@code list_row}): insured people or pupils. A line without personal
 * id gets that of the one resident of its commune with the same name, birth date and sex; with several, none.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListPublisher {

    private static final String COLUMNS = "personal_id, full_name, name_key, birth_date, born_on, sex, data, row_hash";

    private final JdbcClient jdbc;

    ListPublisher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publishes the staged lines as entries of this kind ({@code INSURANCE} or {@code SCHOOL}). */
    public RegisterPublisher.Published publish(long batchId, String kind, List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        findPeople(codes);
        keepBefore(batchId, kind, codes);
        long updated = jdbc.sql(
                        """
                        update hss.listed_person l set (%1$s, batch_id, withdrawn) = (select s.%2$s, :batch, false)
                        from list_row s
                        where l.kind = :kind and l.commune_code = any(:communes) and l.commune_code = s.commune_code
                          and l.entry_key = s.entry_key and (l.row_hash <> s.row_hash or l.withdrawn)
                        """
                                .formatted(COLUMNS, COLUMNS.replace(", ", ", s.")))
                .param("batch", batchId)
                .param("kind", kind)
                .param("communes", codes)
                .update();
        long inserted = jdbc.sql(
                        """
                        insert into hss.listed_person (kind, commune_code, entry_key, batch_id, %1$s)
                        select :kind, s.commune_code, s.entry_key, :batch, s.%2$s from list_row s
                        on conflict do nothing
                        """
                                .formatted(COLUMNS, COLUMNS.replace(", ", ", s.")))
                .param("batch", batchId)
                .param("kind", kind)
                .update();
        return new RegisterPublisher.Published(inserted, updated);
    }

    private void findPeople(String[] codes) {
        jdbc.sql(
                        """
                        update list_row s set personal_id = m.personal_id
                        from (select n.line_no, min(g.personal_id) as personal_id from list_row n
                              join hss.register_entry g on g.commune_code = any(:communes) and g.commune_code = n.commune_code
                                  and g.name_key = n.name_key and g.birth_date = n.birth_date
                                  and g.sex = coalesce(n.sex, g.sex)
                              where n.personal_id is null group by n.line_no having count(*) = 1) m
                        where s.line_no = m.line_no
                        """)
                .param("communes", codes)
                .update();
    }

    private void keepBefore(long batchId, String kind, String[] codes) {
        jdbc.sql(
                        """
                        insert into hss.import_replaced (batch_id, commune_code, row_id, before)
                        select :batch, l.commune_code, l.entry_id, to_jsonb(l) from list_row s
                        join hss.listed_person l on l.kind = :kind and l.commune_code = any(:communes)
                            and l.commune_code = s.commune_code and l.entry_key = s.entry_key
                        where l.row_hash <> s.row_hash or l.withdrawn
                        """)
                .param("batch", batchId)
                .param("kind", kind)
                .param("communes", codes)
                .update();
    }

    /** Takes back what this batch brought: entries it changed are as they were, those it brought are withdrawn. */
    public long undo(long batchId, String[] communes) {
        long restored = jdbc.sql(
                        """
                        update hss.listed_person l set (%1$s, batch_id, withdrawn) = (select %1$s, batch_id, withdrawn
                            from jsonb_populate_record(null::hss.listed_person, p.before))
                        from hss.import_replaced p
                        where p.batch_id = :batch and p.commune_code = any(:communes)
                          and l.commune_code = p.commune_code and l.entry_id = p.row_id and l.batch_id = :batch
                        """
                                .formatted(COLUMNS))
                .param("batch", batchId)
                .param("communes", communes)
                .update();
        return restored
                + jdbc.sql("update hss.listed_person set withdrawn = true where batch_id = :batch"
                                + " and commune_code = any(:communes) and not withdrawn")
                        .param("batch", batchId)
                        .param("communes", communes)
                        .update();
    }
}
