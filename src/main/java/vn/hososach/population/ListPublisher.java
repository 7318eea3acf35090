package vn.hososach.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a staged list of persons (temporary table {@code list_row}): insured people or pupils. A line without personal
 * id gets that of the one resident of its commune with the same name, birth date and sex; with several, none. Lines of
 * people whom nobody knows yet are kept all the same, and told.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListPublisher {

    private static final String COLUMNS = "personal_id, full_name, name_key, birth_date, born_on, sex, data, row_hash";

    /** Its line is another, or the person of the same line has become known since. */
    private static final String CHANGED = "(l.row_hash <> s.row_hash or l.withdrawn or s.personal_id is not null"
            + " and s.personal_id is distinct from l.personal_id)";

    private final JdbcClient jdbc;

    ListPublisher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publishes the staged lines as entries of this kind ({@code INSURANCE} or {@code SCHOOL}). */
    public RegisterPublisher.Published publish(long batchId, String kind, List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        keepBefore(batchId, kind, codes);
        long updated = jdbc.sql(
                        """
                        update hss.listed_person l set (%1$s, batch_id, withdrawn) = (select s.%2$s, :batch, false)
                        from list_row s
                        where l.kind = :kind and l.commune_code = any(:communes) and l.commune_code = s.commune_code
                          and l.entry_key = s.entry_key and %3$s
                        """
                                .formatted(COLUMNS, COLUMNS.replace(", ", ", s."), CHANGED))
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

    /**
     * Finds the residents of lines without a number, and notes lines of nobody whom register or records know (temporary
     * table {@code unmatched_row}, without their text).
     */
    public void findPeople(List<String> communes) {
        String[] codes = communes.toArray(String[]::new);
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
        jdbc.sql(
                        """
                        insert into unmatched_row (line_no, commune_code, field, reason, line)
                        select s.line_no, s.commune_code, 'so_dinh_danh',
                            case when s.personal_id is not null then :unknown when n.line_no is null then :nobody else :several end, ''
                        from list_row s
                        left join (select distinct s.line_no from list_row s join hss.register_entry g
                            on g.commune_code = any(:communes) and g.commune_code = s.commune_code
                              and g.name_key = s.name_key and g.birth_date = s.birth_date
                            where s.personal_id is null) n on n.line_no = s.line_no
                        left join hss.register_entry g on g.commune_code = any(:communes) and g.personal_id = s.personal_id
                        left join hss.health_record r on r.commune_code = any(:communes) and r.personal_id = s.personal_id
                        left join lateral (select 1 as known from hss.person_key p where p.personal_id = s.personal_id limit 1) p on true
                        where g.entry_id is null and r.record_id is null and p.known is null
                        """)
                .param("communes", codes)
                .param("unknown", "Không cư dân nào, không hồ sơ nào mang số định danh này.")
                .param("nobody", "Dòng không có số định danh, và không cư dân nào của xã có họ tên và ngày sinh này.")
                .param(
                        "several",
                        "Dòng không có số định danh, và họ tên với ngày sinh này chưa chỉ rõ một người của xã: hãy ghi số.")
                .update();
    }

    private void keepBefore(long batchId, String kind, String[] codes) {
        jdbc.sql(
                        """
                        insert into hss.import_replaced (batch_id, commune_code, row_id, before)
                        select :batch, l.commune_code, l.entry_id, to_jsonb(l) from list_row s
                        join hss.listed_person l on l.kind = :kind and l.commune_code = any(:communes)
                            and l.commune_code = s.commune_code and l.entry_key = s.entry_key
                        where %s
                        """
                                .formatted(CHANGED))
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
