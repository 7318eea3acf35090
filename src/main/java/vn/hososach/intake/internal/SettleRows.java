package vn.hososach.intake.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.intake.IntakeKind;
import vn.hososach.population.CivilStatusPublisher;
import vn.hososach.population.ListPublisher;

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
    private final ListPublisher lists;

    SettleRows(JdbcClient jdbc, ManagingCommune managing, CivilStatusPublisher civilStatus, ListPublisher lists) {
        this.jdbc = jdbc;
        this.managing = managing;
        this.civilStatus = civilStatus;
        this.lists = lists;
    }

    /** Settles the staged rows and returns the communes of all rows that remain. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> settle(IntakeKind kind, DirectLoad direct, Scope scope) {
        // one import sorts and joins whole files; the default is meant for a page of an inbox
        jdbc.sql("select set_config('work_mem', '128MB', true)").query().listOfRows();
        String table = table(kind);
        switch (kind.target()) {
            case REGISTER -> {
                refuseRepeated(table, "personal_id", "so_dinh_danh", direct);
                direct.stageKnown(stagedCommunes(table).toArray(String[]::new));
            }
            case LISTS -> refuseRepeated(table, "entry_key", ListRows.KEY.get(kind), direct);
            case RECORDS -> {
                refuseRepeated(table, "record_code", "ma_hssk", direct);
                managing.settle(scope, direct);
                refuseWithoutCommune();
            }
        }
        refuseOutOfScope(table, scope);
        if (kind == IntakeKind.DEATHS) {
            civilStatus.refuseUnknown(List.of(scope.codes()));
        }
        Set<String> communes = new TreeSet<>(stagedCommunes(table));
        communes.addAll(direct.communes());
        if (kind.target() == IntakeKind.Target.LISTS) {
            lists.findPeople(List.copyOf(communes));
        }
        return List.copyOf(communes);
    }

    private List<String> stagedCommunes(String table) {
        return jdbc.sql("select distinct commune_code from " + table)
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

    /** Lines that looked like repetitions while they were read are compared with the first line in full. */
    private void refuseRepeated(String table, String key, String field, DirectLoad direct) {
        String loaded = direct.query(key);
        jdbc.sql(
                        """
                        with gone as (
                            delete from %1$s s using repeat_row d
                            where d.line_no = s.line_no
                              and (exists (select from %1$s f where f.line_no = d.first and f.%2$s = s.%2$s) %4$s)
                            returning s.line_no, s.commune_code, d.first
                        )
                        insert into reject_row (line_no, commune_code, field, reason, line)
                        select line_no, commune_code, '%3$s', 'Trùng khóa với dòng ' || first || ' của chính tệp này.', '' from gone
                        """
                                .formatted(
                                        table,
                                        key,
                                        field,
                                        loaded == null ? "" : "or s." + key + " in (" + loaded + ")"))
                .update();
    }

    private void refuseWithoutCommune() {
        jdbc.sql(
                        """
                        with gone as (delete from record_row where commune_code is null returning line_no)
                        insert into reject_row (line_no, field, reason, line) select line_no, 'ma_xa', :reason, '' from gone
                        """)
                .param("reason", "Không rõ xã quản lý: hãy điền mã xã rồi gửi lại.")
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
