package vn.hososach.ruledesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;
import vn.hososach.refusal.Refusal;

/** Reads tables, their changes, and what a change would do to today's findings. */
@Service
@Transactional(readOnly = true)
public class RuleQueries {

    private final JdbcClient jdbc;
    private final TableFiles files;
    private final Actors actors;

    RuleQueries(JdbcClient jdbc, TableFiles files, Actors actors) {
        this.jdbc = jdbc;
        this.files = files;
        this.actors = actors;
    }

    /** Every table as it is in force. */
    public List<TableGrid> tables() {
        return files.keys().stream().map(this::table).toList();
    }

    /** One table as it is in force; rows switched off are left out. */
    public TableGrid table(String key) {
        return files.grid(key, inForce(key));
    }

    /** The words an output of this row may take; empty where a number stands or the cell is fixed. */
    public List<String> values(String key, String rowId, String column) {
        return files.values(key, rowId, column);
    }

    /** Changes of a table, newest first. */
    public List<RuleChange> changes(String tableKey) {
        return jdbc.sql("select * from hss.rule_change where table_key = :table order by change_id desc")
                .param("table", tableKey)
                .query(RuleQueries::change)
                .list();
    }

    RuleChange change(long id) {
        return jdbc.sql("select * from hss.rule_change where change_id = :id")
                .param("id", id)
                .query(RuleQueries::change)
                .optional()
                .orElseThrow(() -> new Refusal("rule-change-decided"));
    }

    List<String> changedTables() {
        return jdbc.sql("select distinct table_key from hss.rule_change where state = 'IN_FORCE'")
                .query(String.class)
                .list();
    }

    List<LiteralChange> inForce(String tableKey) {
        return jdbc.sql("select row_id, column_name, value from hss.rule_change"
                        + " where table_key = :table and state = 'IN_FORCE' order by column_name <> 'row', change_id")
                .param("table", tableKey)
                .query((row, n) -> new LiteralChange(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What a draft would do to today's findings, by commune of the reader's scope. */
    public List<Effect> tryOut(long changeId) {
        return effects(change(changeId));
    }

    List<Effect> effects(RuleChange change) {
        TableGrid grid = files.grid(change.tableKey(), List.of());
        List<String> names = grid.outputs().stream().map(TableGrid.Column::name).toList();
        TableGrid.Row row = grid.rows().stream()
                .filter(r -> r.id().equals(change.rowId()))
                .findFirst()
                .orElseThrow();
        if (!names.contains("ruleId")) {
            return List.of();
        }
        boolean off = change.column().equals(LiteralChange.ROW);
        return jdbc.sql(
                        """
                        select commune_code, count(*) filter (where resolved_at is null) as open,
                            (select count(*) from hss.act a join hss.change c on c.commune_code = a.commune_code
                                and c.act_id = a.act_id
                             where a.commune_code = f.commune_code and c.commune_code = any(:communes)
                               and a.rule_id = :rule and a.undone_by is null) as corrected
                        from hss.finding f where commune_code = any(:communes) and rule_id = :rule and message_key = :message
                        group by 1 order by 2 desc, 1
                        """)
                .param("communes", actors.scope().codes())
                .param("rule", row.outputs().get(names.indexOf("ruleId")))
                .param("message", row.outputs().get(names.indexOf("messageKey")))
                .query((line, n) -> new Effect(
                        line.getString(1), off ? line.getLong(2) : 0, off ? 0 : line.getLong(2), line.getLong(3)))
                .list();
    }

    private static RuleChange change(ResultSet row, int n) throws SQLException {
        return new RuleChange(
                row.getLong("change_id"),
                row.getString("table_key"),
                row.getString("row_id"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("reason"),
                RuleChange.State.valueOf(row.getString("state")),
                row.getBoolean("at_once"),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class));
    }
}
