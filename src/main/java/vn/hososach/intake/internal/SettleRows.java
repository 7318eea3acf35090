package vn.hososach.intake.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** What can only be said of staged rows together: repeated keys, the managing commune, the uploader's territory. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettleRows {

    private final JdbcClient jdbc;

    SettleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A staged row that is taken out again. */
    record Refused(long lineNo, String field, String reason) {}

    /** Settles staged register rows; the refused ones are removed from the table. */
    List<Refused> register(Scope scope) {
        List<Refused> refused = new java.util.ArrayList<>(repeated("register_row", "personal_id", "so_dinh_danh"));
        refused.addAll(outOfScope("register_row", scope));
        return refused;
    }

    /** Settles staged records: first their commune, then as for the register. */
    List<Refused> records(Scope scope) {
        jdbc.sql("analyze record_row").update();
        settleCommune(scope);
        List<Refused> refused = new java.util.ArrayList<>(repeated("record_row", "record_code", "ma_hssk"));
        refused.addAll(jdbc.sql("delete from record_row where commune_code is null returning line_no, 'ma_xa', :reason")
                .param(
                        "reason",
                        "Không xác định được xã quản lý: mã xã, địa chỉ và số định danh đều không chỉ ra xã nào.")
                .query(SettleRows::refused)
                .list());
        refused.addAll(outOfScope("record_row", scope));
        return refused;
    }

    /**
     * The commune that manages a record: the one it is managed by already; else the only candidate; else where the
     * register has the person, by number, then by name and birth date; else the first candidate, to be settled by the
     * station (rule C23); else, for a file of one station, that station.
     */
    private void settleCommune(Scope scope) {
        String[] codes = scope.codes();
        jdbc.sql(
                        """
                        update record_row s set commune_code = r.commune_code from hss.health_record r
                        where r.commune_code = any(:communes) and r.record_code = s.record_code
                        """)
                .param("communes", codes)
                .update();
        jdbc.sql("update record_row set commune_code = candidates[1] where commune_code is null and"
                        + " cardinality(candidates) = 1")
                .update();
        jdbc.sql(
                        """
                        update record_row s set commune_code = r.commune_code from hss.register_entry r
                        where s.commune_code is null and r.commune_code = any(:communes) and r.personal_id = s.personal_id
                          and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))
                        """)
                .param("communes", codes)
                .update();
        settleByName(codes, "and r.born_on = hss.date_of(s.birth_date)");
        settleByName(codes, "and left(r.birth_date, 4) = substring(s.birth_date from '[0-9]{4}')");
        settleByName(codes, "");
        jdbc.sql(
                        """
                        update record_row s set commune_code = coalesce(
                            (select min(c) from unnest(s.candidates) c where c = any(:registered)),
                            s.candidates[1], :own::text)
                        where s.commune_code is null
                        """)
                .param("registered", withRegister(codes))
                .param("own", codes.length == 1 ? codes[0] : null)
                .update();
    }

    /** The commune in which alone the register has somebody of this name who also meets the condition. */
    private void settleByName(String[] codes, String condition) {
        jdbc.sql(
                        """
                        update record_row s set commune_code = m.commune_code from (
                            select s.line_no, min(r.commune_code) as commune_code from record_row s
                            join hss.register_entry r on r.commune_code = any(:communes) and r.name_key = hss.name_key(s.full_name) %s
                            where s.commune_code is null
                              and (cardinality(s.candidates) = 0 or r.commune_code = any(s.candidates))
                            group by s.line_no having count(distinct r.commune_code) = 1) m
                        where s.line_no = m.line_no
                        """
                                .formatted(condition))
                .param("communes", codes)
                .update();
    }

    private String[] withRegister(String[] codes) {
        return jdbc.sql("select c from unnest(:communes) c where exists (select from hss.register_entry r where"
                        + " r.commune_code = c)")
                .param("communes", codes)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private List<Refused> repeated(String table, String key, String field) {
        return jdbc.sql(
                        """
                        delete from %1$s s using (
                            select line_no, min(line_no) over (partition by %2$s) as first from %1$s) d
                        where d.line_no = s.line_no and d.first < s.line_no
                        returning s.line_no, '%3$s', 'Trùng khóa với dòng ' || d.first || ' của chính tệp này.'
                        """
                                .formatted(table, key, field))
                .query(SettleRows::refused)
                .list();
    }

    private List<Refused> outOfScope(String table, Scope scope) {
        return jdbc.sql("delete from " + table
                        + " where commune_code <> all(:communes) returning line_no, 'ma_xa', :reason ||"
                        + " commune_code || '.'")
                .param("communes", scope.codes())
                .param("reason", "Dòng thuộc xã ngoài phạm vi của người nhập: ")
                .query(SettleRows::refused)
                .list();
    }

    /** Fresh rows without statistics make the next statements read whole partitions. */
    void refreshStatistics(List<String> communes) {
        jdbc.sql("select hss.refresh_statistics(:communes)")
                .param("communes", communes.toArray(String[]::new))
                .query()
                .listOfRows();
    }

    private static Refused refused(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Refused(row.getLong(1), row.getString(2), row.getString(3));
    }
}
