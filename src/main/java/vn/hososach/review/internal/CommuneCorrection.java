package vn.hososach.review.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.linkage.LinkageDesk;
import vn.hososach.records.ActDraft;
import vn.hososach.records.ActJournal;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;

/**
 * Corrects one commune by a handful of statements. Its acts are journalled one by one, so that each can be undone; each
 * record is written once, whatever acts change it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneCorrection {

    /** The register's spelling before general rules, identity before address; of several rules the first has the value. */
    private static final String[] ORDER = {
        "K04", "K05", "C01", "C17", "K11", "K01", "K02", "K10", "K12", "C19", "D01", "D05", "D06", "C23", "L14", "K09",
        "K08"
    };

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final AuditTrail audit;
    private final LinkageDesk linkage;
    private final Clock clock;

    CommuneCorrection(JdbcClient jdbc, ActJournal journal, AuditTrail audit, LinkageDesk linkage, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.audit = audit;
        this.linkage = linkage;
        this.clock = clock;
    }

    /** An act: a rule, a field, and where its values come from. */
    public record Done(long actId, String ruleId, String field, long changes) {}

    private record Work(String ruleId, String field, ValueSource source, long changes) {

        String reason() {
            return "Chuẩn hóa tự động theo quy tắc " + ruleId + ": " + RefusalText.ruleTitle(ruleId);
        }
    }

    /** Applies what the open findings of route AUTO propose; returns the acts, none when there is nothing to do. */
    public List<Done> correct(CommuneCode commune) {
        List<Work> work = collect(commune.value());
        if (work.isEmpty()) {
            return List.of();
        }
        List<Done> acts = work.stream().map(item -> open(commune, item)).toList();
        Long[] ids = acts.stream().map(Done::actId).toArray(Long[]::new);
        OffsetDateTime now = OffsetDateTime.now(clock);
        journalChanges(commune.value(), work, ids, now);
        jdbc.sql(CorrectionSql.write(changedColumns(commune.value(), ids)))
                .param("commune", commune.value())
                .param("acts", ids)
                .update();
        jdbc.sql(CorrectionSql.RESOLVE)
                .param("commune", commune.value())
                .param("acts", ids)
                .param("at", now)
                .update();
        linkage.changedInBulk(commune.value());
        return acts;
    }

    private List<Work> collect(String commune) {
        jdbc.sql(CorrectionSql.FORGET).update();
        jdbc.sql(CorrectionSql.COLLECT)
                .param("commune", commune)
                .param("order", ORDER)
                .update();
        return jdbc.sql(CorrectionSql.ACTS)
                .param("order", ORDER)
                .query((row, n) -> new Work(
                        row.getString("rule_id"),
                        row.getString("field"),
                        ValueSource.valueOf(row.getString("source")),
                        row.getLong("n")))
                .list();
    }

    private Done open(CommuneCode commune, Work item) {
        long act = journal.open(ActDraft.of("AUTO_CORRECT", commune, item.reason(), item.source())
                .byRule(item.ruleId()));
        audit.record(AuditEntry.changed("record", item.changes() + " records", commune, item.field(), item.reason()));
        return new Done(act, item.ruleId(), item.field(), item.changes());
    }

    private void journalChanges(String commune, List<Work> work, Long[] acts, OffsetDateTime now) {
        jdbc.sql(CorrectionSql.JOURNAL)
                .param("commune", commune)
                .param("acts", acts)
                .param("rules", work.stream().map(Work::ruleId).toArray(String[]::new))
                .param("fields", work.stream().map(Work::field).toArray(String[]::new))
                .param("sources", work.stream().map(w -> w.source().name()).toArray(String[]::new))
                .param("ranks", work.stream().map(w -> w.source().rank()).toArray(Integer[]::new))
                .param("at", now)
                .update();
        if (work.stream().anyMatch(w -> w.field().equals(AdministrativeField.CURRENT_ADDRESS.column()))) {
            CorrectionSql.JOURNAL_DERIVED.forEach(sql ->
                    jdbc.sql(sql).param("commune", commune).param("acts", acts).update());
        }
    }

    private List<String> changedColumns(String commune, Long[] acts) {
        return jdbc.sql("select distinct field from hss.change"
                        + " where commune_code = :commune and act_id = any(:acts) order by 1")
                .param("commune", commune)
                .param("acts", acts)
                .query(String.class)
                .list();
    }
}
