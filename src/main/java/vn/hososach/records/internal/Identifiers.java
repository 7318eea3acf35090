package vn.hososach.records.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that records show, kept in step in {@code hss.person_identifier}; doing it twice changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Identifiers {

    private static final String END =
            """
            update hss.person_identifier i set valid_to = :today
            where i.commune_code = :commune %s and i.valid_to is null and i.source <> 'MERGE'
              and not exists (select from hss.identifier_now n where n.commune_code = :commune
                and n.record_id = i.record_id and n.type = i.type and n.value = i.value)
            """;

    private static final String BEGIN =
            """
            insert into hss.person_identifier (commune_code, record_id, type, value, valid_from, source, act_id, noted_on)
            select n.commune_code, n.record_id, n.type, n.value, n.valid_from,
                case when n.field is null then 'REGISTER' else coalesce(c.source, s.source, 'SELF_DECLARED') end, c.act_id, :today
            from hss.identifier_now n
            left join hss.source_system s on s.system = n.source_system
            left join lateral (select c.source, c.act_id from hss.change c where c.commune_code = :commune
                and c.record_id = n.record_id and c.field = n.field order by c.change_id desc limit 1) c on true
            where n.commune_code = :commune %s and not exists (select from hss.person_identifier i where i.commune_code = :commune
                and i.record_id = n.record_id and i.type = n.type and i.value = n.value and i.valid_to is null)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final SurvivorshipOrder order;
    private final Clock clock;

    Identifiers(JdbcClient jdbc, SurvivorshipOrder order, Clock clock) {
        this.jdbc = jdbc;
        this.order = order;
        this.clock = clock;
    }

    /** Brings the numbers of these records in step. */
    public void renew(String commune, Collection<Long> records) {
        order.publish();
        Long[] ids = records.toArray(Long[]::new);
        write(END, "and i.record_id = any(:records)", commune)
                .param("records", ids)
                .update();
        write(BEGIN, "and n.record_id = any(:records)", commune)
                .param("records", ids)
                .update();
    }

    /** Many records of a commune have changed: its numbers are brought in step after the transaction that changed them. */
    public void due(String commune) {
        jdbc.sql("insert into hss.identifier_due (commune_code) values (:commune)")
                .param("commune", commune)
                .update();
    }

    /** Brings the numbers of one commune in step which are due and which nobody else is about; false when there are none. */
    public boolean bringOne() {
        List<String> due = jdbc.sql(
                        """
                        delete from hss.identifier_due where due_id in (select d.due_id from hss.identifier_due d
                            join (select commune_code from hss.identifier_due order by due_id limit 1 for update skip locked) one
                                using (commune_code) for update of d skip locked)
                        returning commune_code
                        """)
                .query(String.class)
                .list();
        due.stream().limit(1).forEach(this::renewAll);
        return !due.isEmpty();
    }

    private void renewAll(String commune) {
        order.publish();
        // the row policies make the planner expect a handful of rows, and nested loops over whole communes
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("set local jit = off").update();
        write(END, "", commune).update();
        write(BEGIN, "", commune).update();
        jdbc.sql("set local enable_nestloop = on").update();
    }

    private JdbcClient.StatementSpec write(String statement, String which, String commune) {
        return jdbc.sql(statement.formatted(which)).param("commune", commune).param("today", LocalDate.now(clock));
    }
}
