package vn.hososach.population;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * The list of hamlets of a commune. Names come with the register; the station head gives them their right name, and puts
 * those together that are one. People, records, findings and work follow at once, later files by the old names too.
 */
@Service
@Transactional
public class HamletDesk {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditTrail audit;

    HamletDesk(JdbcClient jdbc, Actors actors, AuditTrail audit) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
    }

    /** The hamlets in use, by name, numbered ones by number. */
    @Transactional(readOnly = true)
    public List<Hamlet> hamlets(CommuneCode commune) {
        actors.requireCommune(commune);
        return jdbc.sql(
                        """
                        select h.hamlet_id, h.name, coalesce(g.n, 0) as residents, coalesce(r.n, 0) as records
                        from hss.hamlet h
                        left join (select hamlet, count(*) as n from hss.register_entry
                            where commune_code = :commune and life_status = 'ALIVE' group by 1) g on g.hamlet = h.name
                        left join (select hamlet, count(*) as n from hss.health_record
                            where commune_code = :commune and status = 'ACTIVE' group by 1) r on r.hamlet = h.name
                        where h.commune_code = :commune and h.active
                        order by regexp_replace(h.name_key, '\\d+.*$', ''),
                            nullif(substring(h.name_key from '\\d+'), '')::numeric nulls first, h.name
                        """)
                .param("commune", commune.value())
                .query((row, n) -> new Hamlet(
                        row.getLong("hamlet_id"),
                        row.getString("name"),
                        row.getLong("residents"),
                        row.getLong("records")))
                .list();
    }

    /** Adds a hamlet; throws {@code hamlet-exists} when there is one of that name, whatever its diacritics. */
    public void add(CommuneCode commune, String name) {
        require(commune);
        try {
            jdbc.sql("insert into hss.hamlet (commune_code, name) values (:commune, :name)")
                    .param("commune", commune.value())
                    .param("name", checked(name))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("hamlet-exists", Map.of("name", name.strip()));
        }
        note(commune, "thêm " + name.strip());
    }

    /** Gives a hamlet another name; its old name in files is still understood. Returns how many people moved with it. */
    public long rename(CommuneCode commune, long hamlet, String name) {
        require(commune);
        String before = name(commune, hamlet);
        String after = checked(name);
        if (before.equals(after)) {
            return 0;
        }
        try {
            jdbc.sql("update hss.hamlet set name = :name where hamlet_id = :id")
                    .param("name", after)
                    .param("id", hamlet)
                    .update();
            jdbc.sql("insert into hss.hamlet (commune_code, name, active, merged_into)"
                            + " values (:commune, :name, false, :id) on conflict do nothing")
                    .param("commune", commune.value())
                    .param("name", before)
                    .param("id", hamlet)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("hamlet-exists", Map.of("name", after));
        }
        note(commune, "đổi tên " + before + " thành " + after);
        return follow(commune, before, after);
    }

    /** Puts a hamlet together with another of the same commune. Returns how many people moved with it. */
    public long merge(CommuneCode commune, long hamlet, long into) {
        require(commune);
        if (hamlet == into) {
            throw new Refusal("hamlet-same");
        }
        String before = name(commune, hamlet);
        String after = name(commune, into);
        jdbc.sql("update hss.hamlet set active = false, merged_into = :into where hamlet_id = :id or merged_into = :id")
                .param("into", into)
                .param("id", hamlet)
                .update();
        note(commune, "gộp " + before + " vào " + after);
        return follow(commune, before, after);
    }

    private long follow(CommuneCode commune, String before, String after) {
        return jdbc.sql("select hss.rename_hamlet(:commune, :before, :after)")
                .param("commune", commune.value())
                .param("before", before)
                .param("after", after)
                .query(Long.class)
                .single();
    }

    private String name(CommuneCode commune, long hamlet) {
        return jdbc.sql("select name from hss.hamlet where hamlet_id = :id and commune_code = :commune and active"
                        + " for update")
                .param("id", hamlet)
                .param("commune", commune.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("hamlet-not-found"));
    }

    private static String checked(String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.length() < 2 || clean.length() > LONGEST) {
            throw new Refusal("hamlet-bad-name", Map.of("longest", LONGEST));
        }
        return clean;
    }

    private void require(CommuneCode commune) {
        actors.require(Role.STATION_HEAD);
        actors.requireCommune(commune);
    }

    private void note(CommuneCode commune, String what) {
        audit.record(AuditEntry.of("CHANGE", "hamlet", commune.value(), commune, what));
    }
}
