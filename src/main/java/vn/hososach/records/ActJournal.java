package vn.hososach.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;

/** The journal of acts. Bulk work opens an act here and writes its changes by one SQL statement. */
@Service
public class ActJournal {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    ActJournal(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Opens an act in the caller's transaction and returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(ActDraft draft) {
        return open(draft, null);
    }

    long open(ActDraft draft, @Nullable Long undoes) {
        Actor actor = actors.current();
        return jdbc.sql(
                        """
                        insert into hss.act (kind, commune_code, actor, role, at, reason, rule_id, source, evidence, case_key, undoes)
                        values (:kind, :commune, :actor, :role, :at, :reason, :rule, :source, :evidence, :caseKey, :undoes)
                        returning act_id
                        """)
                .param("kind", draft.kind())
                .param("commune", draft.commune().value())
                .param("actor", actor.username())
                .param("role", actor.role().name())
                .param("at", OffsetDateTime.now(clock))
                .param("reason", draft.reason())
                .param("rule", draft.ruleId())
                .param("source", draft.source().name())
                .param("evidence", draft.evidence())
                .param("caseKey", draft.caseKey())
                .param("undoes", undoes)
                .query(Long.class)
                .single();
    }

    /** The latest acts of these communes, newest first, before the given act number (key-set paging). */
    @Transactional(readOnly = true)
    public List<Act> acts(Scope scope, long beforeAct, int limit) {
        return jdbc.sql(SELECT
                        + " where a.commune_code = any(:communes) and a.act_id < :before order by a.act_id"
                        + " desc limit :limit")
                .param("communes", scope.codes())
                .param("before", beforeAct)
                .param("limit", limit)
                .query(ActJournal::act)
                .list();
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Act> find(Scope scope, long actId) {
        return jdbc.sql(SELECT + " where a.commune_code = any(:communes) and a.act_id = :act")
                .param("communes", scope.codes())
                .param("act", actId)
                .query(ActJournal::act)
                .optional();
    }

    private static final String SELECT =
            """
            select a.*, c.changes, c.records from hss.act a
            cross join lateral (select count(*) as changes, count(distinct record_id) as records
                from hss.change c where c.commune_code = a.commune_code and c.act_id = a.act_id) c
            """;

    private static Act act(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Act(
                row.getLong("act_id"),
                row.getString("kind"),
                row.getString("commune_code"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("reason"),
                row.getString("rule_id"),
                row.getObject("undone_by", Long.class),
                row.getObject("undoes", Long.class),
                row.getLong("changes"),
                row.getLong("records"));
    }
}
