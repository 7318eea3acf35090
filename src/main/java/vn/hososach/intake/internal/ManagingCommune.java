package vn.hososach.intake.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * The commune that manages a record: the one it is managed by already; else the only candidate; else where the register
 * has the person, by number of today or before, then by name and birth date; else where another record of the person is
 * managed; else the first candidate, to be settled by the station (rule C23); else, for a file of one station, that
 * station. Rows are staged with what can be said of them alone; here the register and other records are asked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ManagingCommune {

    /**
     * What two lines of one person have in common: a number with name or birth date, or a telephone with the name. Stored
     * records are found by the index of the number; the lines of a file are read from end to end, so as seldom as can be.
     */
    private static final List<String> STORED = List.of(
            "r.card = s.card and (r.name_key = s.name_key or r.born_on = s.born_on)",
            "r.personal_id = s.personal_id and (r.name_key = s.name_key or r.born_on = s.born_on)",
            "r.phone_mobile = s.phone_mobile and r.name_key = s.name_key");

    private static final List<String> IN_FILE = List.of(
            "r.name_key = s.name_key and (r.card = s.card or r.personal_id = s.personal_id"
                    + " or r.phone_mobile = s.phone_mobile)",
            "r.born_on = s.born_on and (r.card = s.card or r.personal_id = s.personal_id)");

    private static final String KNOWN_BY =
            "commune_code, name_key, born_on, personal_id, right(bhyt_card, 10) as card, phone_mobile";

    private final JdbcClient jdbc;

    ManagingCommune(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settle(Scope scope, DirectLoad direct) {
        String[] managed = withRows("hss.health_record", scope);
        direct.stageKnown(managed);
        if (open(withRows("hss.register_entry", scope)) > 0) {
            askOtherRecords(direct, managed);
            place();
        }
        if (managed.length > 0) {
            followManaged(managed);
        }
    }

    private void place() {
        jdbc.sql("update record_row s set commune_code = o.commune_code from open_row o where o.line_no = s.line_no"
                        + " and o.commune_code is not null and s.commune_code is distinct from o.commune_code")
                .update();
    }

    /** A record that is managed already stays where it is. */
    private void followManaged(String[] managed) {
        jdbc.sql(
                        """
                        update record_row s set commune_code = r.commune_code from hss.health_record r
                        where r.commune_code = any(:communes) and r.record_code = s.record_code
                          and s.commune_code is distinct from r.commune_code
                        """)
                .param("communes", managed)
                .update();
    }

    /** Sets the open rows beside the many that are not open, and asks the register about them. */
    private int open(String[] registered) {
        int rows = jdbc.sql(
                        """
                        create temp table open_row on commit drop as
                        select line_no, null::text as commune_code, candidates, personal_id, name_key, born_on, birth_date,
                               right(bhyt_card, 10) as card, phone_mobile, asked
                        from record_row
                        where commune_code is null
                           or not settled and (cardinality(candidates) = 0 or candidates && :communes::text[])
                        """)
                .param("communes", registered)
                .update();
        if (rows > 0) {
            jdbc.sql("analyze open_row").update();
        }
        if (rows > 0 && registered.length > 0 && !asked()) {
            settleByRegister(registered, "r.personal_id = s.personal_id");
            settleByRegister(
                    registered,
                    "r.old_id_number = s.personal_id and (r.name_key = s.name_key or r.born_on = s.born_on)");
            settleByRegister(registered, "r.name_key = s.name_key and r.born_on = s.born_on");
            settleByName(registered);
            place();
        }
        return rows;
    }

    /** Whether the register was asked while the file was read ({@link RegisteredPeople}). */
    private boolean asked() {
        return jdbc.sql("select bool_and(asked) from open_row")
                .query(Boolean.class)
                .single();
    }

    /** The commune in which alone the register has somebody who meets the condition. */
    private void settleByRegister(String[] codes, String condition) {
        jdbc.sql(
                        """
                        update open_row s set commune_code = m.commune_code from (
                            select s.line_no, min(r.commune_code) as commune_code from open_row s
                            join hss.register_entry r on r.commune_code = any(:communes) and %s
                            where s.commune_code is null
                              and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))
                            group by s.line_no having count(distinct r.commune_code) = 1) m
                        where s.line_no = m.line_no
                        """
                                .formatted(condition))
                .param("communes", codes)
                .update();
    }

    /** The commune in which alone the register has the name with this year of birth, or else the name at all. */
    private void settleByName(String[] codes) {
        jdbc.sql(
                        """
                        update open_row s set commune_code = m.commune_code from (
                            select line_no, case
                                when count(distinct code) filter (where same_year) = 1 then min(code) filter (where same_year)
                                when count(distinct code) = 1 then min(code) end as commune_code
                            from (
                                select s.line_no, r.commune_code as code,
                                       left(r.birth_date, 4) = substring(s.birth_date from '[0-9]{4}') as same_year
                                from open_row s
                                join hss.register_entry r on r.commune_code = any(:communes) and r.name_key = s.name_key
                                where s.commune_code is null
                                  and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))) named
                            group by line_no) m
                        where s.line_no = m.line_no and m.commune_code is not null
                        """)
                .param("communes", codes)
                .update();
    }

    /** The commune in which alone this file or an earlier one has another record of the person. */
    private void askOtherRecords(DirectLoad direct, String[] managed) {
        String loaded = direct.query(KNOWN_BY + ", null::bigint as line_no");
        String file = "select " + KNOWN_BY + ", line_no from record_row where commune_code is not null"
                + (loaded == null ? "" : " union all " + loaded);
        String stored = "select " + KNOWN_BY
                + ", null::bigint as line_no from hss.health_record where commune_code = any(:managed)";
        String found = Stream.concat(
                        IN_FILE.stream().map(same -> evidence(file, same)),
                        STORED.stream().map(same -> evidence(stored, same)))
                .collect(Collectors.joining(" union all "));
        jdbc.sql(
                        """
                        update open_row s set commune_code = m.commune_code from (
                            select line_no, min(commune_code) as commune_code from (%s) found
                            group by line_no having count(distinct commune_code) = 1) m
                        where s.line_no = m.line_no
                        """
                                .formatted(found))
                .param("managed", managed)
                .update();
    }

    private static String evidence(String records, String same) {
        return "select s.line_no, r.commune_code from open_row s join (" + records + ") r on " + same
                + " where s.commune_code is null and r.line_no is distinct from s.line_no"
                + " and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))";
    }

    /** The communes of the scope that have rows in this table. */
    private String[] withRows(String table, Scope scope) {
        return jdbc.sql("select c from unnest(:communes) c cross join lateral (select from " + table
                        + " r where r.commune_code = c limit 1) found")
                .param("communes", scope.codes())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
