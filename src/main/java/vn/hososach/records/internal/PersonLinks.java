package vn.hososach.records.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;

/** Which record belongs to which person: links are made, ended and never changed in what they say. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonLinks {

    private static final String[] FIELDS = Arrays.stream(AdministrativeField.values())
            .map(AdministrativeField::column)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Links the others to the survivor; what was linked to them has the survivor at its head now. */
    public void link(long act, HealthRecord survivor, List<HealthRecord> others) {
        Long[] records = others.stream().map(o -> o.id().value()).toArray(Long[]::new);
        jdbc.sql(
                        """
                        insert into hss.person_link (commune_code, record_id, into_commune, into_id, head_commune, head_id,
                            act_id, linked_at)
                        select o.commune, o.record, :commune, :survivor, :commune, :survivor, :act, :at
                        from unnest(:communes, :records) o (commune, record)
                        """)
                .param("commune", survivor.commune().value())
                .param("survivor", survivor.id().value())
                .param("act", act)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", others.stream().map(o -> o.commune().value()).toArray(String[]::new))
                .param("records", records)
                .update();
        jdbc.sql("update hss.person_link set head_commune = :commune, head_id = :survivor"
                        + " where head_id = any(:records) and unlinked_at is null")
                .param("commune", survivor.commune().value())
                .param("survivor", survivor.id().value())
                .param("records", records)
                .update();
    }

    /** Ends the links these acts made; each record freed stands again at the head of what was linked to it before. */
    public void unlink(Long[] acts, long undoing) {
        Long[] freed = jdbc.sql("update hss.person_link set unlinked_at = :at, unlinked_by = :undoing"
                        + " where act_id = any(:acts) and unlinked_at is null returning record_id")
                .param("at", OffsetDateTime.now(clock))
                .param("undoing", undoing)
                .param("acts", acts)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        jdbc.sql(
                        """
                        with recursive below as (
                            select l.link_id, l.record_id, l.into_commune as head_commune, l.into_id as head_id
                            from hss.person_link l where l.into_id = any(:freed) and l.unlinked_at is null
                            union all
                            select l.link_id, l.record_id, b.head_commune, b.head_id
                            from below b join hss.person_link l on l.into_id = b.record_id and l.unlinked_at is null)
                        update hss.person_link l set head_commune = b.head_commune, head_id = b.head_id
                        from below b where l.link_id = b.link_id
                        """)
                .param("freed", freed)
                .update();
    }

    /**
     * What somebody changes by hand in the record that stands for a person is his choice for that person: it holds
     * against the other records until the register says something else.
     */
    void noteChoices(long act, String commune, long head) {
        jdbc.sql(
                        """
                        insert into hss.field_choice (commune_code, record_id, field, value, source, origin_id,
                            register_value, act_id, chosen_at)
                        select k.commune_code, k.record_id, k.field, k.after, k.source, k.record_id, g.value, k.act_id, k.at
                        from hss.change k
                        left join hss.register_values(
                            array(select head_commune from hss.person_link where head_id = :head union
                                  select commune_code from hss.person_link where head_id = :head),
                            array(select head_id from hss.person_link where head_id = :head and unlinked_at is null)
                                || :head::bigint,
                            array(select record_id from hss.person_link where head_id = :head and unlinked_at is null)
                                || :head::bigint) g on g.field = k.field
                        where k.commune_code = :commune and k.act_id = :act and k.record_id = :head
                          and k.field = any(:fields)
                          and exists (select from hss.person_link l where l.head_commune = :commune
                              and l.head_id = :head and l.unlinked_at is null)
                        """)
                .param("commune", commune)
                .param("act", act)
                .param("head", head)
                .param("fields", FIELDS)
                .update();
    }
}
