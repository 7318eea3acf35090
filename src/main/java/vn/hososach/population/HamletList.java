package vn.hososach.population;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * The rows of {@code hss.hamlet}: hamlets that are open or closed, and names by which files still call one of them. The
 * latter point to it and are never open.
 */
@Component
class HamletList {

    private final JdbcClient jdbc;

    HamletList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hamlet> all(CommuneCode commune) {
        return jdbc.sql(
                        """
                        select h.hamlet_id, h.name, h.active, coalesce(g.n, 0) as residents, coalesce(r.n, 0) as records
                        from hss.hamlet h
                        left join (select hamlet, count(*) as n from hss.register_entry
                            where commune_code = :commune and life_status = 'ALIVE' group by 1) g on g.hamlet = h.name
                        left join (select hamlet, count(*) as n from hss.health_record
                            where commune_code = :commune and status = 'ACTIVE' group by 1) r on r.hamlet = h.name
                        where h.commune_code = :commune and h.merged_into is null
                        order by h.active desc, regexp_replace(h.name_key, '\\d+.*$', ''),
                            nullif(substring(h.name_key from '\\d+'), '')::numeric nulls first, h.name
                        """)
                .param("commune", commune.value())
                .query((row, n) -> new Hamlet(
                        row.getLong("hamlet_id"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getLong("residents"),
                        row.getLong("records")))
                .list();
    }

    /** The name of a hamlet, open or closed, which is held until the end of the transaction. */
    String name(CommuneCode commune, long hamlet) {
        return held(commune, hamlet, "merged_into is null");
    }

    String openName(CommuneCode commune, long hamlet) {
        return held(commune, hamlet, "active");
    }

    private String held(CommuneCode commune, long hamlet, String condition) {
        return jdbc.sql("select name from hss.hamlet where hamlet_id = :id and commune_code = :commune and " + condition
                        + " for update")
                .param("id", hamlet)
                .param("commune", commune.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("hamlet-not-found"));
    }

    private record Taken(String name, boolean open, @Nullable String of) {}

    /** Refuses a name that belongs to another hamlet of the commune, now or from before. */
    void refuseTaken(CommuneCode commune, String name, long hamlet) {
        jdbc.sql(
                        """
                        select h.name, h.active, target.name as of
                        from hss.hamlet h left join hss.hamlet target on target.hamlet_id = h.merged_into
                        where h.commune_code = :commune and h.name_key = hss.name_key(:name)
                          and h.hamlet_id <> :hamlet and h.merged_into is distinct from :hamlet
                        """)
                .param("commune", commune.value())
                .param("name", name)
                .param("hamlet", hamlet)
                .query((row, n) -> new Taken(row.getString(1), row.getBoolean(2), row.getString(3)))
                .optional()
                .ifPresent(taken -> {
                    if (taken.of() != null) {
                        throw new Refusal("hamlet-was-merged", Map.of("name", taken.name(), "of", taken.of()));
                    }
                    throw new Refusal(
                            taken.open() ? "hamlet-exists" : "hamlet-is-closed", Map.of("name", taken.name()));
                });
    }

    long insert(CommuneCode commune, String name) {
        return jdbc.sql("insert into hss.hamlet (commune_code, name) values (:commune, :name) returning hamlet_id")
                .param("commune", commune.value())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Changes the name; the one it had stays as a name from before, in place of the new one if that was such a name. */
    void rename(CommuneCode commune, long hamlet, String before, String after) {
        Long alias = jdbc.sql("update hss.hamlet set name = '~' || hamlet_id where merged_into = :hamlet"
                        + " and name_key = hss.name_key(:after) returning hamlet_id")
                .param("hamlet", hamlet)
                .param("after", after)
                .query(Long.class)
                .optional()
                .orElse(null);
        setName(hamlet, after);
        if (alias != null) {
            setName(alias, before);
        } else {
            jdbc.sql("insert into hss.hamlet (commune_code, name, active, merged_into)"
                            + " values (:commune, :name, false, :hamlet) on conflict do nothing")
                    .param("commune", commune.value())
                    .param("name", before)
                    .param("hamlet", hamlet)
                    .update();
        }
    }

    private void setName(long hamlet, String name) {
        jdbc.sql("update hss.hamlet set name = :name where hamlet_id = :hamlet")
                .param("name", name)
                .param("hamlet", hamlet)
                .update();
    }

    /** Makes the hamlet, and the names it had before, names of the other; remembers the latter to undo it. */
    void merge(CommuneCode commune, long act, long hamlet, long into) {
        jdbc.sql(
                        """
                        with older as (
                            update hss.hamlet set merged_into = :into where merged_into = :hamlet returning hamlet_id::text as id)
                        insert into hss.hamlet_moved (act_id, commune_code, target, keys)
                        select :act, :commune, 'hamlet', array_agg(id) from older having count(*) > 0
                        """)
                .param("into", into)
                .param("hamlet", hamlet)
                .param("act", act)
                .param("commune", commune.value())
                .update();
        jdbc.sql("update hss.hamlet set active = false, merged_into = :into where hamlet_id = :hamlet")
                .param("into", into)
                .param("hamlet", hamlet)
                .update();
    }

    /** Undoes {@link #merge}. */
    void separate(long act, long hamlet) {
        jdbc.sql("update hss.hamlet set active = true, merged_into = null where hamlet_id = :hamlet")
                .param("hamlet", hamlet)
                .update();
        jdbc.sql("update hss.hamlet set merged_into = :hamlet where hamlet_id::text = any(select unnest(keys)"
                        + " from hss.hamlet_moved where act_id = :act and target = 'hamlet')")
                .param("hamlet", hamlet)
                .param("act", act)
                .update();
    }

    void open(long hamlet, boolean open) {
        jdbc.sql("update hss.hamlet set active = :open where hamlet_id = :hamlet")
                .param("open", open)
                .param("hamlet", hamlet)
                .update();
    }
}
