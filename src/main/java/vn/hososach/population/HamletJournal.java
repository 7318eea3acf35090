package vn.hososach.population;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** What was done with the hamlets of a commune, for the eye, for the trail and to be undone. */
@Component
class HamletJournal {

    /** No later act, not undone itself, with one of the same hamlets. */
    private static final String NOTHING_LATER =
            """
            not exists (select from hss.hamlet_act l
                where l.commune_code = a.commune_code and l.act_id > a.act_id and l.undone_at is null
                  and array[l.hamlet_id, coalesce(l.into_id, 0)] && array_remove(array[a.hamlet_id, a.into_id], null))
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    HamletJournal(JdbcClient jdbc, Actors actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** An act with what is needed to undo it. */
    record Entry(long id, HamletAct.Kind kind, long hamlet, long into, String before, String after) {

        String inWords() {
            return new HamletAct(id, kind, before, after, 0, "", OffsetDateTime.MIN, false, false).inWords();
        }
    }

    Entry note(
            CommuneCode commune, HamletAct.Kind kind, long hamlet, @Nullable Long into, String before, String after) {
        long id = jdbc.sql(
                        """
                        insert into hss.hamlet_act (commune_code, kind, hamlet_id, into_id, before, after, actor, at)
                        values (:commune, :kind, :hamlet, :into, :before, :after, :actor, :at) returning act_id
                        """)
                .param("commune", commune.value())
                .param("kind", kind.name())
                .param("hamlet", hamlet)
                .param("into", into)
                .param("before", before)
                .param("after", after)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        Entry entry = new Entry(id, kind, hamlet, into == null ? 0 : into, before, after);
        record("CHANGE", commune, entry.inWords());
        return entry;
    }

    /** Lets people, records, findings and work follow the name; returns how many people and records did. */
    long follow(CommuneCode commune, Entry act) {
        return jdbc.sql(
                        """
                        update hss.hamlet_act set moved = hss.move_hamlet(:act, :commune, :before, :after) where act_id = :act
                        returning moved
                        """)
                .param("act", act.id())
                .param("commune", commune.value())
                .param("before", act.before())
                .param("after", act.after())
                .query(Long.class)
                .single();
    }

    /** Gives back what had followed. */
    long followBack(CommuneCode commune, Entry act) {
        return jdbc.sql("select hss.move_hamlet_back(:act, :commune, :before, :after)")
                .param("act", act.id())
                .param("commune", commune.value())
                .param("before", act.before())
                .param("after", act.after())
                .query(Long.class)
                .single();
    }

    /** The act, held until the end of the transaction, if it can be undone. */
    Entry undoing(CommuneCode commune, long act) {
        Entry entry = jdbc.sql("select * from hss.hamlet_act a where act_id = :act and commune_code = :commune"
                        + " and undone_at is null and kind in ('RENAME', 'MERGE', 'CLOSE') for update")
                .param("act", act)
                .param("commune", commune.value())
                .query((row, n) -> new Entry(
                        row.getLong("act_id"),
                        HamletAct.Kind.valueOf(row.getString("kind")),
                        row.getLong("hamlet_id"),
                        row.getLong("into_id"),
                        row.getString("before"),
                        row.getString("after")))
                .optional()
                .orElseThrow(() -> new Refusal("hamlet-act-gone"));
        boolean latest = jdbc.sql("select " + NOTHING_LATER + " from hss.hamlet_act a where act_id = :act")
                .param("act", act)
                .query(Boolean.class)
                .single();
        if (!latest) {
            throw new Refusal("hamlet-act-not-latest", Map.of("act", entry.inWords()));
        }
        return entry;
    }

    void undone(CommuneCode commune, Entry act) {
        jdbc.sql("update hss.hamlet_act set undone_at = :at, undone_by = :actor where act_id = :act")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actors.current().username())
                .param("act", act.id())
                .update();
        record("UNDO", commune, act.inWords());
    }

    private void record(String action, CommuneCode commune, String what) {
        audit.record(AuditEntry.of(action, "hamlet", commune.value(), commune, what));
    }

    /** The latest acts, newest first. */
    List<HamletAct> acts(CommuneCode commune, int limit) {
        return jdbc.sql("select a.*, u.display_name, undone_at is null and kind in ('RENAME', 'MERGE', 'CLOSE') and "
                        + NOTHING_LATER
                        + " as undoable from hss.hamlet_act a left join hss.app_user u on u.username = a.actor"
                        + " where commune_code = :commune order by act_id desc limit :limit")
                .param("commune", commune.value())
                .param("limit", limit)
                .query((row, n) -> new HamletAct(
                        row.getLong("act_id"),
                        HamletAct.Kind.valueOf(row.getString("kind")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getLong("moved"),
                        row.getString("display_name") == null ? row.getString("actor") : row.getString("display_name"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("undone_at") != null,
                        row.getBoolean("undoable")))
                .list();
    }
}
