package vn.hososach.population;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.PeopleSearch;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.territory.CommuneCode;

/** Reads the register. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class PopulationQueries {

    private final JdbcClient jdbc;
    private final ListTrail trail;

    PopulationQueries(JdbcClient jdbc, ListTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * The resident with this number. Snapshots of two communes may both list somebody who moved between them: the living
     * entry counts, then the one taken in last.
     */
    public Optional<RegisterEntry> find(Scope scope, String personalId) {
        return jdbc.sql("select * from hss.register_entry where commune_code = any(:communes) and personal_id = :pid"
                        + " order by life_status = 'ALIVE' desc, batch_id desc limit 1")
                .param("communes", scope.codes())
                .param("pid", personalId)
                .query(RegisterEntry::of)
                .optional();
    }

    /** Everybody registered in this household, the oldest first. */
    public List<RegisterEntry> household(CommuneCode commune, String householdCode) {
        return jdbc.sql(
                        """
                        select * from hss.register_entry where commune_code = :commune and household_code = :household
                        order by born_on nulls last, personal_id limit 60
                        """)
                .param("commune", commune.value())
                .param("household", householdCode)
                .query(RegisterEntry::of)
                .list();
    }

    /** Residents whose name has the text, without regard to diacritics, or whose number it is ({@link PeopleSearch}). */
    @Transactional
    public List<RegisterEntry> search(Scope scope, String text, int limit) {
        List<RegisterEntry> found = jdbc.sql(
                        """
                        select * from hss.register_entry
                        where commune_code = any(:communes) and %s
                        order by name_key, personal_id limit :limit
                        """
                                .formatted(PeopleSearch.condition(scope, text, "personal_id = :text")))
                .param("communes", scope.codes())
                .param("text", text.strip())
                .param("limit", limit)
                .query(RegisterEntry::of)
                .list();
        return trail.shown("register", found, RegisterEntry::commune, ListTrail.masked(text));
    }
}
