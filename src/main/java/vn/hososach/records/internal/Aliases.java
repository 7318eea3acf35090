package vn.hososach.records.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.HealthRecord;

/** The numbers under which a person was ever known lead to the record that stands for the person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Aliases {

    /**
     * The codes of the merged records, their aliases, and every number and card of a member which the person's record does
     * not show.
     */
    private static final String KEEP =
            """
            insert into hss.person_identifier (commune_code, record_id, type, value, valid_from, source, act_id, noted_on)
            select :commune, :survivor, a.type, a.value, :today, 'MERGE', :act, :today
            from (
                select 'HSSKDT_ID' as type, r.record_code as value from hss.health_record r
                where r.commune_code = any(:communes) and r.record_id = any(:others)
                union
                select i.type, i.value from hss.person_identifier i
                where i.commune_code = any(:communes) and i.record_id = any(:others) and i.valid_to is null
                  and i.source = 'MERGE'
                union
                select case when length(r.personal_id) = 9 then 'CMND9' else 'CANCELLED_PERSONAL_ID' end, r.personal_id
                from hss.health_record r
                where r.commune_code = any(:communes) and r.record_id = any(:members) and r.personal_id <> ''
                  and r.personal_id is distinct from (select value from shown where field = 'personal_id')
                union
                select 'BHYT_CARD', r.bhyt_card from hss.health_record r
                where r.commune_code = any(:communes) and r.record_id = any(:members) and r.bhyt_card <> ''
                  and r.bhyt_card is distinct from (select value from shown where field = 'bhyt_card')) a
            where not exists (select from hss.person_identifier i where i.commune_code = :commune
                and i.record_id = :survivor and i.type = a.type and i.value = a.value and i.valid_to is null)
            """;

    private static final String SHOWN =
            """
            with shown as materialized (
                select field, value from hss.united_values(:communes, :heads, :members)
                where field in ('personal_id', 'bhyt_card'))
            """;

    private final JdbcClient jdbc;
    private final SurvivorshipOrder order;
    private final Clock clock;

    Aliases(JdbcClient jdbc, SurvivorshipOrder order, Clock clock) {
        this.jdbc = jdbc;
        this.order = order;
        this.clock = clock;
    }

    public void keep(long act, HealthRecord survivor, List<HealthRecord> others) {
        order.publish();
        List<HealthRecord> all =
                Stream.concat(Stream.of(survivor), others.stream()).toList();
        jdbc.sql(SHOWN + KEEP)
                .param("commune", survivor.commune().value())
                .param("survivor", survivor.id().value())
                .param("today", OffsetDateTime.now(clock).toLocalDate())
                .param("act", act)
                .param(
                        "communes",
                        all.stream().map(r -> r.commune().value()).distinct().toArray(String[]::new))
                .param("others", others.stream().map(r -> r.id().value()).toArray(Long[]::new))
                .param("heads", all.stream().map(r -> survivor.id().value()).toArray(Long[]::new))
                .param("members", all.stream().map(r -> r.id().value()).toArray(Long[]::new))
                .update();
    }

    /** The aliases which these acts made are no longer valid. */
    public void end(Long[] acts) {
        jdbc.sql("update hss.person_identifier set valid_to = :today where act_id = any(:acts) and valid_to is null"
                        + " and source = 'MERGE'")
                .param("today", OffsetDateTime.now(clock).toLocalDate())
                .param("acts", acts)
                .update();
    }
}
