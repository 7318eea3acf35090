package vn.hososach.ruledesk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.refusal.Refusal;

/**
 * Changes decision tables literal by literal. Nothing comes into force without a second person of Sở Y tế, except that one
 * row may be switched off at once (freeze) when it does harm.
 */
@Service
@Transactional
public class RuleDesk {

    private final RuleQueries queries;
    private final TableFiles files;
    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    RuleDesk(RuleQueries queries, TableFiles files, JdbcClient jdbc, Desk desk, Clock clock) {
        this.queries = queries;
        this.files = files;
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** Who acts here, and the trail of it. */
    @Service
    static class Desk {
        private final Actors actors;
        private final AuditTrail audit;

        Desk(Actors actors, AuditTrail audit) {
            this.actors = actors;
            this.audit = audit;
        }

        String officer() {
            actors.require(Role.SUPERVISOR);
            return actors.current().username();
        }

        void record(String action, RuleChange change, String reason) {
            audit.record(AuditEntry.of(
                    action, "rule", change.tableKey() + "/" + change.rowId() + "/" + change.column(), null, reason));
        }
    }

    /** Writes a draft; the literal is checked against the closed set of its column. */
    public long draft(String tableKey, LiteralChange literal, String reason) {
        return insert(desk.officer(), tableKey, literal, reason, false);
    }

    private long insert(String officer, String tableKey, LiteralChange literal, String reason, boolean freeze) {
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        if (!files.allowed(tableKey, literal)) {
            throw new Refusal("rule-literal-not-allowed", Map.of("value", literal.value()));
        }
        long id = jdbc.sql(
                        """
                        insert into hss.rule_change (table_key, row_id, column_name, value, reason, at_once, drafted_by, drafted_at)
                        values (:table, :row, :column, :value, :reason, :freeze, :officer, :at) returning change_id
                        """)
                .param("table", tableKey)
                .param("row", literal.rowId())
                .param("column", literal.column())
                .param("value", literal.value())
                .param("reason", reason.strip())
                .param("freeze", freeze)
                .param("officer", officer)
                .param("at", now())
                .query(Long.class)
                .single();
        desk.record(freeze ? "FREEZE" : "DRAFT", queries.change(id), reason);
        return id;
    }

    /** Puts a draft in force; its author cannot. */
    public void approve(long id) {
        String officer = desk.officer();
        RuleChange change = in(id, RuleChange.State.DRAFT);
        if (change.draftedBy().equals(officer)) {
            throw new Refusal("own-proposal");
        }
        putInForce(change, officer);
    }

    private void putInForce(RuleChange change, String officer) {
        end(
                change,
                officer,
                "REPLACED",
                "state = 'IN_FORCE' and table_key = :table and row_id = :row and column_name = :column");
        jdbc.sql("update hss.rule_change set state = 'IN_FORCE', approved_by = :officer, approved_at = :at"
                        + " where change_id = :id")
                .param("officer", officer)
                .param("at", now())
                .param("id", change.id())
                .update();
        desk.record("APPROVE", change, change.reason());
        deploy(change.tableKey());
    }

    /** Drops a draft. */
    public void withdraw(long id) {
        String officer = desk.officer();
        RuleChange change = in(id, RuleChange.State.DRAFT);
        end(change, officer, "WITHDRAWN", "change_id = :id");
        desk.record("WITHDRAW", change, change.reason());
    }

    /** Ends a change in force: the cell has its packaged literal again. */
    public void takeBack(long id, String reason) {
        String officer = desk.officer();
        RuleChange change = in(id, RuleChange.State.IN_FORCE);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        end(change, officer, "TAKEN_BACK", "change_id = :id");
        desk.record("TAKE_BACK", change, reason);
        deploy(change.tableKey());
    }

    /** Switches one row off at once and says what it did until now. */
    public List<Effect> freeze(String tableKey, String rowId, String reason) {
        String officer = desk.officer();
        LiteralChange off = new LiteralChange(rowId, LiteralChange.ROW, LiteralChange.OFF);
        RuleChange change = queries.change(insert(officer, tableKey, off, reason, true));
        List<Effect> effects = queries.effects(change);
        putInForce(change, officer);
        return effects;
    }

    /** After an update of the application the packaged tables are the newest: the changes in force are applied again. */
    @EventListener(ApplicationReadyEvent.class)
    public void restore() {
        for (String key : queries.changedTables()) {
            if (!files.isChanged(key)) {
                deploy(key);
            }
        }
    }

    private void deploy(String tableKey) {
        files.deploy(tableKey, queries.inForce(tableKey));
    }

    private RuleChange in(long id, RuleChange.State state) {
        RuleChange change = queries.change(id);
        if (change.state() != state) {
            throw new Refusal("rule-change-decided");
        }
        return change;
    }

    private void end(RuleChange change, String officer, String state, String which) {
        jdbc.sql("update hss.rule_change set state = :state, ended_by = :officer, ended_at = :at where " + which)
                .param("state", state)
                .param("officer", officer)
                .param("at", now())
                .param("id", change.id())
                .param("table", change.tableKey())
                .param("row", change.rowId())
                .param("column", change.column())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
