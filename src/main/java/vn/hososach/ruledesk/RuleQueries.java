package vn.hososach.ruledesk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;

/** Reads tables, their drafts and versions, and what a rule has done. */
@Service
@Transactional(readOnly = true)
public class RuleQueries {

    private final JdbcClient jdbc;
    private final TableFiles files;
    private final RuleStore store;
    private final Actors actors;

    RuleQueries(JdbcClient jdbc, TableFiles files, RuleStore store, Actors actors) {
        this.jdbc = jdbc;
        this.files = files;
        this.store = store;
        this.actors = actors;
    }

    /** Every table as it is in force. */
    public List<TableGrid> tables() {
        Map<String, List<LiteralChange>> inForce = store.inForce();
        return files.keys().stream()
                .map(key -> files.grid(key, inForce.getOrDefault(key, List.of())))
                .toList();
    }

    /** One table as it is in force; rows switched off are marked. */
    public TableGrid table(String key) {
        return files.grid(key, store.inForce(key));
    }

    /** The words an output of this row may take; empty where a number stands or the cell is fixed. */
    public List<String> values(String key, String rowId, String column) {
        return files.values(key, rowId, column);
    }

    /** The thresholds of a row, with what stands there in force. */
    public List<LiteralChange> thresholds(TableGrid grid, TableGrid.Row row) {
        return files.thresholds(grid, row);
    }

    /** The sentences of findings that were changed, by row; the others are the packaged ones. */
    public Map<String, String> messages(String key) {
        return store.inForce(key).stream()
                .filter(it -> it.column().equals(LiteralChange.MESSAGE))
                .collect(Collectors.toMap(LiteralChange::rowId, LiteralChange::value));
    }

    /** Drafts that wait, in all tables. */
    public List<RuleDraft> waiting() {
        return store.waiting();
    }

    public List<RuleDraft> withdrawn(String tableKey) {
        return store.withdrawn(tableKey);
    }

    public RuleDraft draft(long id) {
        return store.draft(id);
    }

    /** Versions of a table, the present one first; empty while the packaged table holds. */
    public List<RuleVersion> versions(String tableKey) {
        return store.versions(tableKey);
    }

    /** The whole of the table as it would be with this draft, for a trial. */
    public List<LiteralChange> withDraft(long id) {
        RuleDraft draft = store.draft(id);
        return RuleEdits.merged(
                store.inForce(draft.tableKey()),
                draft.edits().stream().map(LiteralEdit::change).toList());
    }

    /** What this row has done until now, within the reader's scope. */
    public Deeds deeds(String tableKey, String rowId) {
        TableGrid grid = table(tableKey);
        TableGrid.Row row = grid.row(rowId).orElseThrow();
        if (!grid.findings()) {
            return new Deeds(0, 0, 0, 0, List.of());
        }
        String rule = grid.output(row, "ruleId").orElseThrow();
        String message = grid.output(row, "messageKey").orElseThrow();
        List<Deeds.Correction> corrections = corrections(rule);
        return jdbc.sql(
                        """
                        select count(*) filter (where resolved_at is null) as open, count(*) as ever,
                               count(distinct coalesce(record_id::text, register_personal_id))
                                   filter (where resolved_at is null) as people,
                               count(distinct commune_code) filter (where resolved_at is null) as communes
                        from hss.finding where commune_code = any(:communes) and rule_id = :rule and message_key = :message
                        """)
                .param("communes", actors.scope().codes())
                .param("rule", rule)
                .param("message", message)
                .query((line, n) -> new Deeds(
                        line.getLong("open"),
                        line.getLong("ever"),
                        line.getLong("people"),
                        line.getLong("communes"),
                        corrections))
                .single();
    }

    private List<Deeds.Correction> corrections(String rule) {
        return jdbc.sql(
                        """
                        select a.act_id, a.commune_code, a.at, a.undone_by is not null as undone,
                               (select count(*) from hss.change c where c.commune_code = any(:communes)
                                   and c.commune_code = a.commune_code and c.act_id = a.act_id) as n
                        from hss.act a where a.commune_code = any(:communes) and a.kind = 'AUTO_CORRECT' and a.rule_id = :rule
                        order by a.act_id desc limit 200
                        """)
                .param("communes", actors.scope().codes())
                .param("rule", rule)
                .query((row, n) -> new Deeds.Correction(
                        row.getLong("act_id"),
                        row.getString("commune_code"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getLong("n"),
                        row.getBoolean("undone")))
                .list();
    }
}
