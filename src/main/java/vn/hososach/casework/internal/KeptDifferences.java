package vn.hososach.casework.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.casework.KeptDifference;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** What the station decided to keep, with both values as they stood; {@code hss.kept_now} holds what still applies. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptDifferences {

    /** The record stays although the register says its person has died or moved. */
    static final String STATUS = "status";

    /** The resident needs no record. */
    static final String RECORD = "record";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    KeptDifferences(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Remembers the values of both sides as they stand now; takes the place of an earlier decision on the field. */
    void remember(CaseRow row, String field, String why) {
        String by = row.draft().proposer() == null
                ? actors.current().username()
                : row.draft().proposer();
        jdbc.sql(
                        """
                        update hss.kept_difference set withdrawn_at = :at, withdrawn_by = :by
                        where commune_code = :commune and field = :field and withdrawn_at is null
                          and (record_id = :record or record_id is null and personal_id = :pid)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("commune", row.communeCode())
                .param("field", field)
                .param("record", row.recordId())
                .param("pid", row.personalId())
                .update();
        jdbc.sql(
                        """
                        insert into hss.kept_difference (commune_code, record_id, personal_id, field, record_value,
                            register_value, reason, decided_by, decided_at, case_id)
                        select :commune, :record, case when :record::bigint is null then :pid end, :field,
                            hss.record_side(r, :field), hss.register_side(g, :field), :why, :by, :at, :case
                        from (values (1)) one
                        left join hss.health_record r on r.commune_code = :commune and r.record_id = :record
                        left join hss.register_entry g on g.commune_code = :commune
                            and g.personal_id = coalesce(r.register_personal_id, :pid)
                        """)
                .param("commune", row.communeCode())
                .param("record", row.recordId())
                .param("pid", row.personalId())
                .param("field", field)
                .param("why", why)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("case", row.id())
                .update();
    }

    public List<KeptDifference> of(Scope scope, long recordId) {
        return jdbc.sql(
                        """
                        select k.*, exists (select from hss.kept_now n where n.commune_code = k.commune_code
                            and n.record_id = k.record_id and n.field = k.field) as holds
                        from hss.kept_difference k
                        where k.commune_code = any(:communes) and k.record_id = :record and k.withdrawn_at is null
                        order by k.kept_id desc
                        """)
                .param("communes", scope.codes())
                .param("record", recordId)
                .query((row, n) -> new KeptDifference(
                        row.getString("field"),
                        row.getString("record_value"),
                        row.getString("register_value"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class),
                        row.getBoolean("holds")))
                .list();
    }

    public void withdraw(CommuneCode commune, long recordId, String field) {
        int rows = jdbc.sql(
                        """
                        update hss.kept_difference set withdrawn_at = :at, withdrawn_by = :by
                        where commune_code = :commune and record_id = :record and field = :field and withdrawn_at is null
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", actors.current().username())
                .param("commune", commune.value())
                .param("record", recordId)
                .param("field", field)
                .update();
        if (rows == 0) {
            throw new Refusal("kept-not-found");
        }
    }

    /** The act of a case was taken back: what the case kept besides is open again too. */
    void withdrawOfAct(Scope scope, long act) {
        jdbc.sql(
                        """
                        update hss.kept_difference set withdrawn_at = :at, withdrawn_by = :by
                        where commune_code = any(:communes) and withdrawn_at is null and case_id in (
                            select case_id from hss.work_case where commune_code = any(:communes) and act_id = :act)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("by", actors.current().username())
                .param("communes", scope.codes())
                .param("act", act)
                .update();
    }
}
