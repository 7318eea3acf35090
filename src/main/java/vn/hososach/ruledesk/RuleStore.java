package vn.hososach.ruledesk;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hososach.database.JsonColumn;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TrialResult;
import vn.hososach.refusal.Refusal;

/** Drafts and versions in the database. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long draft(String tableKey, RuleDraft.Kind kind, List<LiteralEdit> edits, String reason, String officer) {
        return jdbc.sql(
                        """
                        insert into hss.rule_draft (table_key, kind, edits, reason, drafted_by, drafted_at)
                        values (:table, :kind, :edits::jsonb, :reason, :officer, :at) returning draft_id
                        """)
                .param("table", tableKey)
                .param("kind", kind.name())
                .param("edits", JsonColumn.text(edits))
                .param("reason", reason)
                .param("officer", officer)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    void tried(long id, TrialResult result, String officer) {
        jdbc.sql("update hss.rule_draft set trial = :trial::jsonb, tried_by = :officer, tried_at = :at"
                        + " where draft_id = :id and state = 'DRAFT'")
                .param("trial", JsonColumn.text(result))
                .param("officer", officer)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Of two people who change a table at once, one waits; until the end of the transaction. */
    void lock(String tableKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rule ' || :table))")
                .param("table", tableKey)
                .query()
                .listOfRows();
    }

    /** Of two people who decide at once, one is refused. */
    void decide(long id, RuleDraft.State state, String officer) {
        int decided = jdbc.sql("update hss.rule_draft set state = :state, decided_by = :officer, decided_at = :at"
                        + " where draft_id = :id and state = 'DRAFT'")
                .param("state", state.name())
                .param("officer", officer)
                .param("at", now())
                .param("id", id)
                .update();
        if (decided == 0) {
            throw new Refusal("rule-change-decided");
        }
    }

    void version(String tableKey, List<LiteralChange> literals, long draftId) {
        jdbc.sql(
                        """
                        insert into hss.rule_version (table_key, version, literals, draft_id, since)
                        select :table, coalesce(max(version), 0) + 1, :literals::jsonb, :draft, :at
                        from hss.rule_version where table_key = :table
                        """)
                .param("table", tableKey)
                .param("literals", JsonColumn.text(literals))
                .param("draft", draftId)
                .param("at", now())
                .update();
    }

    RuleDraft draft(long id) {
        return jdbc.sql("select * from hss.rule_draft where draft_id = :id")
                .param("id", id)
                .query(RuleStore::draft)
                .optional()
                .orElseThrow(() -> new Refusal("rule-change-decided"));
    }

    /** Drafts that wait, of all tables, the newest first. */
    List<RuleDraft> waiting() {
        return jdbc.sql("select * from hss.rule_draft where state = 'DRAFT' order by draft_id desc")
                .query(RuleStore::draft)
                .list();
    }

    List<RuleDraft> withdrawn(String tableKey) {
        return jdbc.sql("select * from hss.rule_draft where state = 'WITHDRAWN' and table_key = :table"
                        + " order by draft_id desc limit 20")
                .param("table", tableKey)
                .query(RuleStore::draft)
                .list();
    }

    /** Versions of a table, the newest and present one first. */
    List<RuleVersion> versions(String tableKey) {
        return jdbc.sql(
                        """
                        select v.version, v.literals, v.since, d.* from hss.rule_version v join hss.rule_draft d using (draft_id)
                        where v.table_key = :table order by v.version desc
                        """)
                .param("table", tableKey)
                .query((row, n) -> new RuleVersion(
                        tableKey,
                        row.getInt("version"),
                        literals(row.getString("literals")),
                        row.getObject("since", OffsetDateTime.class),
                        draft(row, n)))
                .list();
    }

    /** Everything in which the table in force differs from the packaged one. */
    List<LiteralChange> inForce(String tableKey) {
        return jdbc.sql("select literals from hss.rule_version where table_key = :table order by version desc limit 1")
                .param("table", tableKey)
                .query(String.class)
                .optional()
                .map(RuleStore::literals)
                .orElse(List.of());
    }

    /** The same of every table that was ever changed. */
    Map<String, List<LiteralChange>> inForce() {
        Map<String, List<LiteralChange>> all = new TreeMap<>();
        jdbc.sql("select distinct on (table_key) table_key, literals from hss.rule_version"
                        + " order by table_key, version desc")
                .query(row -> {
                    all.put(row.getString("table_key"), literals(row.getString("literals")));
                });
        return all;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static List<LiteralChange> literals(String json) {
        return JsonColumn.read(json, new TypeReference<List<LiteralChange>>() {});
    }

    private static RuleDraft draft(ResultSet row, int n) throws SQLException {
        String trial = row.getString("trial");
        return new RuleDraft(
                row.getLong("draft_id"),
                row.getString("table_key"),
                RuleDraft.Kind.valueOf(row.getString("kind")),
                JsonColumn.read(row.getString("edits"), new TypeReference<List<LiteralEdit>>() {}),
                row.getString("reason"),
                RuleDraft.State.valueOf(row.getString("state")),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class),
                trial == null ? null : JsonColumn.read(trial, TrialResult.class),
                row.getObject("tried_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
