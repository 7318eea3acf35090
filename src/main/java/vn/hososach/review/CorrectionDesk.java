package vn.hososach.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.jobs.Progress;
import vn.hososach.records.ActDraft;
import vn.hososach.records.ActJournal;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;

/**
 * Applies the corrections that need no person (route AUTO): one set-based act per commune, rule and field, each with its
 * journal and undone as one. A value is only replaced where it is still the one the finding saw.
 */
@Service
@Transactional
public class CorrectionDesk {

    /** The register's spelling before general rules, identity before address. */
    private static final List<String> ORDER = List.of(
            "K04", "K05", "C01", "C17", "K11", "K01", "K02", "K10", "K12", "C19", "D01", "D05", "D06", "C23", "L14",
            "K09", "K08");

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final AuditTrail audit;
    private final Actors actors;
    private final Clock clock;

    CorrectionDesk(JdbcClient jdbc, ActJournal journal, AuditTrail audit, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** What a correction run would change now. */
    @Transactional(readOnly = true)
    public List<CorrectionPreview> preview(Optional<CommuneCode> commune) {
        return jdbc.sql(
                        """
                        select commune_code, rule_id, field, suggestion = 'REGISTER' as from_register, count(*) as n,
                               coalesce((array_agg(value order by finding_id))[1], '') as before,
                               coalesce((array_agg(expected order by finding_id))[1], '') as after
                        from hss.finding
                        where commune_code = any(:communes) and route = 'AUTO' and resolved_at is null
                          and expected is not null and record_id is not null
                          and hss.spelling_only(field, value, expected)
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """)
                .param("communes", codes(commune))
                .query((row, n) -> new CorrectionPreview(
                        row.getString("commune_code"),
                        row.getString("rule_id"),
                        row.getString("field"),
                        row.getBoolean("from_register") ? ValueSource.REGISTER : ValueSource.STATION,
                        row.getLong("n"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** Corrects one commune, or all of the scope. */
    public CorrectionSummary correct(Optional<CommuneCode> commune, Progress progress) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        commune.ifPresent(actors::requireCommune);
        List<CorrectionPreview> work = new ArrayList<>(preview(commune));
        work.sort(java.util.Comparator.comparing(CorrectionPreview::communeCode)
                .thenComparing(p -> ORDER.contains(p.ruleId()) ? ORDER.indexOf(p.ruleId()) : ORDER.size()));
        progress.total(work.size());
        List<CorrectionSummary.CorrectionAct> acts = new ArrayList<>();
        for (CorrectionPreview item : work) {
            progress.phase("Chuẩn hóa theo quy tắc " + item.ruleId() + ", xã " + item.communeCode());
            AdministrativeField.byColumn(item.field())
                    .flatMap(field -> apply(item, field))
                    .ifPresent(acts::add);
            progress.done(acts.size());
        }
        return new CorrectionSummary(
                acts.stream()
                        .mapToLong(CorrectionSummary.CorrectionAct::changes)
                        .sum(),
                acts);
    }

    private Optional<CorrectionSummary.CorrectionAct> apply(CorrectionPreview item, AdministrativeField field) {
        CommuneCode commune = new CommuneCode(item.communeCode());
        String reason = "Chuẩn hóa tự động theo quy tắc " + item.ruleId() + ": " + RefusalText.ruleTitle(item.ruleId());
        long act = journal.open(
                ActDraft.of("AUTO_CORRECT", commune, reason, item.source()).byRule(item.ruleId()));
        int changes = journalChanges(item, field.column(), act);
        if (changes == 0) {
            jdbc.sql("update hss.act set undone_by = act_id where act_id = :act")
                    .param("act", act)
                    .update();
            return Optional.empty();
        }
        if (field == AdministrativeField.CURRENT_ADDRESS) {
            journalDerived(item.communeCode(), act, "address_scheme", "'2025'");
            journalDerived(item.communeCode(), act, "address_commune_code", "c.code");
        }
        writeRecords(item.communeCode(), act);
        jdbc.sql(
                        """
                        update hss.finding f set resolved_at = :at, resolved_by = :act from hss.change c
                        where f.commune_code = :commune and c.commune_code = :commune and c.act_id = :act
                          and f.record_id = c.record_id and f.rule_id = :rule and f.field = c.field
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("act", act)
                .param("commune", item.communeCode())
                .param("rule", item.ruleId())
                .update();
        audit.record(AuditEntry.changed("record", changes + " records", commune, field.column(), reason));
        return Optional.of(
                new CorrectionSummary.CorrectionAct(act, item.communeCode(), item.ruleId(), item.field(), changes));
    }

    private int journalChanges(CorrectionPreview item, String column, long act) {
        return jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select f.commune_code, :act, f.record_id, f.field, r.%1$s, nullif(f.expected, ''), :source, :rank, :at
                        from hss.finding f
                        join hss.health_record r on r.commune_code = f.commune_code and r.record_id = f.record_id
                        where f.commune_code = :commune and r.commune_code = :commune and f.rule_id = :rule and f.field = :field
                          and f.route = 'AUTO' and f.resolved_at is null and f.expected is not null
                          and (f.suggestion = 'REGISTER') = :register and hss.spelling_only(f.field, f.value, f.expected)
                          and r.status = 'ACTIVE' and r.%1$s is not distinct from f.value
                          and r.%1$s is distinct from nullif(f.expected, '')
                        """
                                .formatted(column))
                .param("act", act)
                .param("source", item.source().name())
                .param("rank", item.source().rank())
                .param("register", item.source() == ValueSource.REGISTER)
                .param("at", OffsetDateTime.now(clock))
                .param("commune", item.communeCode())
                .param("rule", item.ruleId())
                .param("field", item.field())
                .update();
    }

    /** What follows from a converted address: its scheme, and the commune named last but one in it. */
    private void journalDerived(String commune, long act, String column, String value) {
        jdbc.sql(
                        """
                        insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                        select k.commune_code, k.act_id, k.record_id, '%1$s', r.%1$s, %2$s, k.source, k.source_rank, k.at
                        from hss.change k
                        join hss.health_record r on r.commune_code = :commune and r.record_id = k.record_id
                        join hss.commune c on c.scheme = '2025' and c.full_name = trim(split_part(k.after, ',', -2))
                        where k.commune_code = :commune and k.act_id = :act and k.field = 'current_address'
                          and r.%1$s is distinct from %2$s
                        """
                                .formatted(column, value))
                .param("commune", commune)
                .param("act", act)
                .update();
    }

    private void writeRecords(String commune, long act) {
        List<String> fields = jdbc.sql(
                        "select distinct field from hss.change where commune_code = :commune and act_id = :act")
                .param("commune", commune)
                .param("act", act)
                .query(String.class)
                .list();
        for (String column : fields) {
            jdbc.sql(
                            """
                            update hss.health_record r set %s = c.after, version = version + 1 from hss.change c
                            where r.commune_code = :commune and c.commune_code = :commune and c.act_id = :act
                              and c.field = :field and r.record_id = c.record_id
                            """
                                    .formatted(column))
                    .param("commune", commune)
                    .param("act", act)
                    .param("field", column)
                    .update();
        }
    }

    private String[] codes(Optional<CommuneCode> commune) {
        return commune.map(c -> new String[] {c.value()}).orElse(actors.scope().codes());
    }
}
