package vn.hososach.intake.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.intake.IntakeKind;
import vn.hososach.population.CivilStatusPublisher;

/**
 * What can only be said of staged rows together: repeated keys, the managing commune, the uploader's territory. Refused
 * rows leave the staging table and stand in {@code reject_row}, still without their line.
 */
@Component
@Transactional
public class SettleRows {

    private final JdbcClient jdbc;
    private final ManagingCommune managing;
    private final CivilStatusPublisher civilStatus;

    SettleRows(JdbcClient jdbc, ManagingCommune managing, CivilStatusPublisher civilStatus) {
        this.jdbc = jdbc;
        this.managing = managing;
        this.civilStatus = civilStatus;
    }

    /** Settles the staged rows and returns the communes of those that remain, each with its partitions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> settle(IntakeKind kind, Scope scope) {
        // one import sorts and joins whole files; the default is meant for a page of an inbox
        jdbc.sql("select set_config('work_mem', '128MB', true)").query().listOfRows();
        String table = table(kind);
        switch (kind.target()) {
            case REGISTER -> refuseRepeated(table, "personal_id", "so_dinh_danh");
            case LISTS -> refuseRepeated(table, "entry_key", ListRows.KEY.get(kind));
            case RECORDS -> {
                managing.settle(scope);
                refuseRepeated(table, "record_code", "ma_hssk");
                refuseWithoutCommune();
            }
        }
        refuseOutOfScope(table, scope);
        if (kind == IntakeKind.DEATHS) {
            civilStatus.refuseUnknown(List.of(scope.codes()));
        }
        return jdbc.sql("select distinct commune_code from " + table + " order by 1")
                .query(String.class)
                .list();
    }

    private static String table(IntakeKind kind) {
        return switch (kind.target()) {
            case REGISTER -> "register_row";
            case RECORDS -> "record_row";
            case LISTS -> "list_row";
        };
    }

    private void refuseRepeated(String table, String key, String field) {
        jdbc.sql(
                        """
                        with repeated as materialized (
                            select %2$s, min(line_no) as first from %1$s group by %2$s having count(*) > 1
                        ), gone as (
                            delete from %1$s s using repeated d where d.%2$s = s.%2$s and d.first < s.line_no
                            returning s.line_no, s.commune_code, d.first
                        )
                        insert into reject_row (line_no, commune_code, field, reason, line)
                        select line_no, commune_code, '%3$s', 'Trùng khóa với dòng ' || first || ' của chính tệp này.', '' from gone
                        """
                                .formatted(table, key, field))
                .update();
    }

    private void refuseWithoutCommune() {
        jdbc.sql(
                        """
                        with gone as (delete from record_row where commune_code is null returning line_no)
                        insert into reject_row (line_no, field, reason, line) select line_no, 'ma_xa', :reason, '' from gone
                        """)
                .param(
                        "reason",
                        "Không xác định được xã quản lý: mã xã, địa chỉ và số định danh đều không chỉ ra xã nào.")
                .update();
    }

    private void refuseOutOfScope(String table, Scope scope) {
        jdbc.sql(
                        """
                        with gone as (delete from %s where commune_code <> all(:communes) returning line_no, commune_code)
                        insert into reject_row (line_no, commune_code, field, reason, line)
                        select line_no, commune_code, 'ma_xa', :reason || commune_code || '.', '' from gone
                        """
                                .formatted(table))
                .param("communes", scope.codes())
                .param("reason", "Dòng thuộc xã ngoài phạm vi của người nhập: ")
                .update();
    }

    /** Fresh rows without statistics make the next statements read whole partitions. */
    public void refreshStatistics(IntakeKind kind, List<String> communes) {
        if (kind.target() == IntakeKind.Target.LISTS) {
            return;
        }
        jdbc.sql("select hss.refresh_statistics(:target, :communes)")
                .param("target", kind.target() == IntakeKind.Target.REGISTER ? "register_entry" : "health_record")
                .param("communes", communes.toArray(String[]::new))
                .query()
                .listOfRows();
    }
}
