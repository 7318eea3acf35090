package vn.hososach.duplicates.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;

/** The rows of a group's members: locks them, and takes pictures of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemberRows {

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the records against any change until the transaction ends, the smallest id first. */
    void lock(GroupRow group) {
        jdbc.sql(
                        """
                        select record_id from hss.health_record
                        where commune_code = any(:communes) and record_id = any(:records)
                        order by record_id for no key update
                        """)
                .param("communes", group.communes().toArray(String[]::new))
                .param("records", group.members().toArray(Long[]::new))
                .query()
                .listOfRows();
    }

    /**
     * The members as they stand with their health values and the numbers in force. Left out: the version, which only grows; what the review derives (the link to the
     * register); when and by whom health was last entered. A health row without any answer is as good as none.
     */
    RecordImage image(GroupRow group) {
        return new RecordImage(jdbc.sql(
                        """
                        select coalesce(jsonb_agg(jsonb_build_object('record', record, 'health', health, 'numbers', numbers)
                            order by record_id), '[]')::text
                        from (
                            select r.record_id,
                                (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(r))
                                 where key <> 'version' and key not like 'register\\_%') as record,
                                (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(h))
                                 where key not in ('commune_code', 'record_id', 'version', 'updated_at', 'updated_by')
                                   and value not in ('null', '"NOT_ASKED"')) as health,
                                (select jsonb_agg(jsonb_build_array(i.type, i.value, i.standing) order by i.type, i.value)
                                 from hss.person_identifier i where i.commune_code = any(:communes)
                                   and i.record_id = r.record_id and i.valid_to is null and i.source = 'MERGE') as numbers
                            from hss.health_record r
                            left join hss.record_health h on h.commune_code = r.commune_code and h.record_id = r.record_id
                                and h.commune_code = any(:communes)
                            where r.commune_code = any(:communes) and r.record_id = any(:records)) m
                        """)
                .param("communes", group.communes().toArray(String[]::new))
                .param("records", group.members().toArray(Long[]::new))
                .query(String.class)
                .single());
    }
}
