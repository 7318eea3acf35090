package vn.hososach.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;

@HssTest
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    static CommuneCode commune;

    @BeforeEach
    void someEvents() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
        }
        for (int i = 0; i < 5; i++) {
            write("lý do " + i);
        }
    }

    @Test
    void a_trail_nobody_touched_is_intact() {
        assertThat(trail.verify().broken()).noneMatch(b -> b.startsWith(commune.value()));
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_event() {
        assertThatThrownBy(() -> jdbc.sql("update hss.audit_event set actor = 'x' where stream = ?")
                        .param(commune.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from hss.audit_event where stream = ?")
                        .param(commune.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void even_a_change_made_by_the_owner_with_the_trigger_off_is_found() {
        JdbcTemplate asOwner = new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        asOwner.execute("alter table hss.audit_event disable trigger user");
        asOwner.update("update hss.audit_event set reason = 'khác' where stream = ? and seq = 3", commune.value());
        assertThat(trail.verify().broken()).contains(commune.value() + "#3");
        asOwner.update("update hss.audit_event set reason = 'lý do 2' where stream = ? and seq = 3", commune.value());
        asOwner.execute("alter table hss.audit_event enable trigger user");
        assertThat(trail.verify().broken()).noneMatch(b -> b.startsWith(commune.value()));
    }

    @Test
    void what_is_rolled_back_leaves_no_event_and_no_gap() {
        long before = jdbc.sql("select max(seq) from hss.audit_event where stream = ?")
                .param(commune.value())
                .query(Long.class)
                .single();
        actors.runAs(
                TestActors.of(Role.STATION_STAFF, commune),
                () -> transaction.executeWithoutResult(status -> {
                    trail.record(AuditEntry.of("CHANGE", "record", 1, commune, "bỏ"));
                    status.setRollbackOnly();
                }));
        write("sau khi bỏ");
        assertThat(jdbc.sql("select max(seq) from hss.audit_event where stream = ?")
                        .param(commune.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
        assertThat(trail.verify().broken()).noneMatch(b -> b.startsWith(commune.value()));
    }

    private void write(String reason) {
        actors.runAs(
                TestActors.of(Role.STATION_STAFF, commune),
                () -> transaction.executeWithoutResult(
                        status -> trail.record(AuditEntry.of("VIEW", "record", 1, commune, reason))));
    }
}
