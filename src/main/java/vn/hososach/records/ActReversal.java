package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.internal.ManualChoices;
import vn.hososach.records.internal.RecordColumns;

/**
 * Writes back what acts had changed: one record or fifty thousand by the same statements, one per field. A field that
 * somebody changed again afterwards keeps the later value.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActReversal {

    private static final String LATER =
            """
            exists (select 1 from hss.change l join hss.act la on la.act_id = l.act_id
                where l.commune_code = c.commune_code and l.record_id = c.record_id and l.field = c.field
                  and l.change_id > c.change_id and l.act_id <> all(:acts)
                  and la.undone_by is null and la.undoes is null)
            """;

    private final JdbcClient jdbc;
    private final ManualChoices choices;
    private final Clock clock;

    ActReversal(JdbcClient jdbc, ManualChoices choices, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.clock = clock;
    }

    /** Takes the acts back under the undoing act, which is journalled like any other. */
    void reverse(String[] communes, List<Long> acts, long undoing) {
        Long[] ids = acts.toArray(Long[]::new);
        journal(communes, ids, undoing);
        List<String> fields = jdbc.sql(
                        "select distinct field from hss.change where commune_code = any(:communes) and act_id ="
                                + " :undoing order by 1")
                .param("communes", communes)
                .param("undoing", undoing)
                .query(String.class)
                .list();
        fields.forEach(field -> writeBack(communes, undoing, field));
        choices.withdraw(ids, undoing);
        jdbc.sql("update hss.act set undone_by = :undoing where act_id = any(:acts) and undone_by is null")
                .param("undoing", undoing)
                .param("acts", ids)
                .update();
    }

    /** Of several changes of one field, the first one knows what was there before. */
    private void journal(String[] communes, Long[] acts, long undoing) {
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select f.commune_code, :undoing, f.record_id, f.field, l.after, f.before, f.source, f.source_rank, :at
                        from (select distinct on (c.record_id, c.field) c.* from hss.change c
                              where c.commune_code = any(:communes) and c.act_id = any(:acts) and not %s
                              order by c.record_id, c.field, c.change_id) f
                        join (select distinct on (c.record_id, c.field) c.* from hss.change c
                              where c.commune_code = any(:communes) and c.act_id = any(:acts)
                              order by c.record_id, c.field, c.change_id desc) l
                          on l.record_id = f.record_id and l.field = f.field
                        """
                                .formatted(LATER))
                .param("undoing", undoing)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", communes)
                .param("acts", acts)
                .update();
    }

    private void writeBack(String[] communes, long undoing, String field) {
        boolean health = field.startsWith("health.");
        String target = health ? "hss.record_health" : "hss.health_record";
        String assignment = health
                ? HealthColumns.assign(field.substring("health.".length()), "c.after")
                : RecordColumns.assign(field, "c.after");
        jdbc.sql(
                        """
                        update %s h set %s, version = h.version + 1 from hss.change c
                        where c.commune_code = any(:communes) and c.act_id = :undoing and c.field = :field
                          and h.commune_code = c.commune_code and h.record_id = c.record_id
                        """
                                .formatted(target, assignment))
                .param("communes", communes)
                .param("undoing", undoing)
                .param("field", field)
                .update();
    }

    /** The fields of the act which somebody has changed again since. */
    List<String> changedLater(String[] communes, long act) {
        return jdbc.sql("select distinct c.field from hss.change c where c.commune_code = any(:communes)"
                        + " and c.act_id = any(:acts) and " + LATER + " order by 1")
                .param("communes", communes)
                .param("acts", new Long[] {act})
                .query(String.class)
                .list();
    }

    /** The records the act changed, by commune. */
    Map<String, List<Long>> changedBy(String[] communes, long act) {
        Map<String, List<Long>> records = new LinkedHashMap<>();
        jdbc.sql("select distinct commune_code, record_id from hss.change where commune_code = any(:communes)"
                        + " and act_id = :act order by 1, 2")
                .param("communes", communes)
                .param("act", act)
                .query(row -> {
                    records.computeIfAbsent(row.getString(1), commune -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return records;
    }
}
