package vn.hososach.campaign;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.territory.CommuneCode;

/** People, records, findings and duplicates to count, written as the system. */
@Component
public class CampaignFixtures {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Actors actors;

    CampaignFixtures(JdbcClient jdbc, TransactionTemplate transaction, Actors actors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.actors = actors;
    }

    public void resident(CommuneCode commune, String personalId, String hamlet, String lifeStatus) {
        asSystem(() -> jdbc.sql(
                        """
                        insert into hss.register_entry (commune_code, personal_id, full_name, hamlet, life_status, batch_id,
                            row_hash) values (:commune, :pid, 'Nguyễn Văn Mẫu', :hamlet, :status, 0, '')
                        """)
                .param("commune", commune.value())
                .param("pid", personalId)
                .param("hamlet", hamlet)
                .param("status", lifeStatus)
                .update());
    }

    /** An active record linked to this resident, or to nobody. */
    public long record(CommuneCode commune, String code, String personalId, String sex, String birthDate) {
        return asSystem(() -> jdbc.sql(
                        """
                        insert into hss.health_record (commune_code, record_code, full_name, register_personal_id, sex,
                            birth_date) values (:commune, :code, 'Nguyễn Văn Mẫu', :pid, :sex, :birth) returning record_id
                        """)
                .param("commune", commune.value())
                .param("code", code)
                .param("pid", personalId)
                .param("sex", sex)
                .param("birth", birthDate)
                .query(Long.class)
                .single());
    }

    public void status(CommuneCode commune, long record, String status) {
        asSystem(() -> jdbc.sql(
                        "update hss.health_record set status = :status where commune_code = :commune and record_id ="
                                + " :id")
                .param("status", status)
                .param("commune", commune.value())
                .param("id", record)
                .update());
    }

    public void finding(CommuneCode commune, long record, String severity, boolean resolved) {
        asSystem(() -> jdbc.sql(
                        """
                        insert into hss.finding (commune_code, record_id, rule_id, criterion, severity, route, message_key,
                            decision_version, first_seen, last_seen, resolved_at)
                        values (:commune, :id, :rule, 'CORRECT', :severity, 'ST', 'rule.C17', '1', now(), now(),
                            case when :resolved then now() end)
                        """)
                .param("commune", commune.value())
                .param("id", record)
                .param("rule", "T-" + severity + resolved)
                .param("severity", severity)
                .param("resolved", resolved)
                .update());
    }

    /** A row of basic health with these columns filled. */
    public void health(CommuneCode commune, long record, Map<String, Object> values) {
        StringBuilder columns = new StringBuilder("commune_code, record_id");
        StringBuilder params = new StringBuilder(":commune, :id");
        values.keySet().forEach(column -> {
            columns.append(", ").append(column);
            params.append(", :").append(column);
        });
        asSystem(() -> jdbc.sql("insert into hss.record_health (" + columns + ") values (" + params + ")")
                .param("commune", commune.value())
                .param("id", record)
                .params(values)
                .update());
    }

    public long duplicates(CommuneCode commune, String status, long... records) {
        return asSystem(() -> {
            long group = jdbc.sql(
                            """
                            insert into hss.duplicate_group (commune_code, communes, rules, member_key, status, found_at,
                                closed_at)
                            values (:commune, array[:commune], 'K01', :key, :status, now(),
                                case when :status in ('MERGED', 'SEPARATE') then now() end) returning group_id
                            """)
                    .param("commune", commune.value())
                    .param("key", String.valueOf(records[0]))
                    .param("status", status)
                    .query(Long.class)
                    .single();
            for (long record : records) {
                jdbc.sql("insert into hss.duplicate_member values (:group, :record, :commune)")
                        .param("group", group)
                        .param("record", record)
                        .param("commune", commune.value())
                        .update();
            }
            return group;
        });
    }

    public <T> T asSystem(java.util.function.Supplier<T> work) {
        return actors.runAs(actors.system("test"), () -> transaction.execute(status -> work.get()));
    }
}
