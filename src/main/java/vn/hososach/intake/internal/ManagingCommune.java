package vn.hososach.intake.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * The commune that manages a record: the one it is managed by already; else the only candidate; else where the register
 * has the person, by number, then by name and birth date; else the first candidate, to be settled by the station (rule
 * C23); else, for a file of one station, that station. Rows are staged with what can be said of them alone; here the
 * records and the register are asked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ManagingCommune {

    private final JdbcClient jdbc;

    ManagingCommune(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settle(Scope scope) {
        askRegister(withRows("hss.register_entry", scope));
        jdbc.sql(
                        """
                        update record_row s set commune_code = r.commune_code from hss.health_record r
                        where r.commune_code = any(:communes) and r.record_code = s.record_code
                          and s.commune_code is distinct from r.commune_code
                        """)
                .param("communes", withRows("hss.health_record", scope))
                .update();
    }

    private void askRegister(String[] registered) {
        if (registered.length == 0) {
            return;
        }
        // the open rows are settled beside the many that are not open
        jdbc.sql(
                        """
                        create temp table open_row on commit drop as
                        select line_no, null::text as commune_code, candidates, personal_id, name_key, born_on, birth_date
                        from record_row
                        where not settled and (cardinality(candidates) = 0 or candidates && :communes::text[])
                        """)
                .param("communes", registered)
                .update();
        jdbc.sql("analyze open_row").update();
        jdbc.sql(
                        """
                        update open_row s set commune_code = r.commune_code from hss.register_entry r
                        where r.commune_code = any(:communes) and r.personal_id = s.personal_id
                          and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))
                        """)
                .param("communes", registered)
                .update();
        settleByName(registered, "and r.born_on = s.born_on");
        settleByName(registered, "and left(r.birth_date, 4) = substring(s.birth_date from '[0-9]{4}')");
        settleByName(registered, "");
        jdbc.sql("update record_row s set commune_code = o.commune_code from open_row o where o.line_no = s.line_no"
                        + " and o.commune_code is not null and s.commune_code is distinct from o.commune_code")
                .update();
    }

    /** The commune in which alone the register has somebody of this name who also meets the condition. */
    private void settleByName(String[] codes, String condition) {
        jdbc.sql(
                        """
                        update open_row s set commune_code = m.commune_code from (
                            select s.line_no, min(r.commune_code) as commune_code from open_row s
                            join hss.register_entry r on r.commune_code = any(:communes) and r.name_key = s.name_key %s
                            where s.commune_code is null
                              and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))
                            group by s.line_no having count(distinct r.commune_code) = 1) m
                        where s.line_no = m.line_no
                        """
                                .formatted(condition))
                .param("communes", codes)
                .update();
    }

    /** The communes of the scope that have rows in this table. */
    private String[] withRows(String table, Scope scope) {
        return jdbc.sql("select c from unnest(:communes) c where exists (select from " + table
                        + " r where r.commune_code = c)")
                .param("communes", scope.codes())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
