package vn.hososach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** The second lock: what PostgreSQL refuses whatever statement the application sends. */
@HssTest
class RowSecurityTest {

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static CommuneCode own;
    static CommuneCode other;

    @BeforeEach
    void recordsInTwoCommunes() {
        if (own != null) {
            return;
        }
        own = TestCommunes.invented(jdbc);
        other = TestCommunes.invented(jdbc);
        for (CommuneCode commune : List.of(own, other)) {
            as(Role.STATION_STAFF, commune, () -> {
                RecordId id =
                        RecordFixtures.insert(jdbc, commune, "HS-" + commune, Map.of("full_name", "Trần Văn Nam"));
                jdbc.sql("insert into hss.record_health (commune_code, record_id, height_cm) values (?, ?, 170)")
                        .params(commune.value(), id.value())
                        .update();
                return null;
            });
        }
    }

    @Test
    void a_query_without_a_commune_returns_rows_of_the_own_commune_only() {
        assertThat(communesSeen(Role.STATION_STAFF, "hss.health_record")).containsExactly(own.value());
    }

    @Test
    void a_query_that_names_the_other_commune_returns_nothing() {
        assertThat(as(Role.STATION_STAFF, own, () -> count("hss.health_record where commune_code = '" + other + "'")))
                .isZero();
    }

    @Test
    void the_police_see_no_health_row_by_any_statement() {
        assertThat(communesSeen(Role.COMMUNE_POLICE, "hss.record_health")).isEmpty();
        assertThat(communesSeen(Role.STATION_STAFF, "hss.record_health")).containsExactly(own.value());
    }

    @Test
    void the_chair_and_the_administrator_see_no_row_about_a_person() {
        for (Role role : List.of(Role.COMMUNE_CHAIR, Role.ADMINISTRATOR)) {
            assertThat(communesSeen(role, "hss.health_record")).isEmpty();
            assertThat(communesSeen(role, "hss.register_entry")).isEmpty();
            assertThat(communesSeen(role, "hss.change")).isEmpty();
        }
    }

    @Test
    void a_row_cannot_be_written_into_another_commune() {
        assertThatThrownBy(() -> as(
                        Role.STATION_STAFF,
                        own,
                        () -> RecordFixtures.insert(jdbc, other, "HS-foreign", Map.of("full_name", "Lạ"))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_partition_cannot_be_read_past_its_policy() {
        assertThatThrownBy(() -> as(Role.STATION_STAFF, own, () -> count("hss.health_record_" + other)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void outside_a_transaction_nothing_is_seen() {
        long rows = actors.runAs(TestActors.of(Role.STATION_STAFF, own), () -> count("hss.health_record"));
        assertThat(rows).isZero();
    }

    @Test
    void the_scope_of_one_transaction_does_not_reach_the_next() {
        as(Role.STATION_STAFF, own, () -> count("hss.health_record"));
        assertThat(transaction.<Long>execute(s -> count("hss.health_record"))).isZero();
    }

    @Test
    void no_row_is_ever_deleted() {
        assertThatThrownBy(() -> as(Role.STATION_STAFF, own, () -> jdbc.sql("delete from hss.health_record")
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private List<String> communesSeen(Role role, String table) {
        return as(role, own, () -> jdbc.sql("select distinct commune_code from " + table)
                .query(String.class)
                .list());
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private <T> T as(Role role, CommuneCode commune, java.util.function.Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), () -> transaction.execute(s -> work.get()));
    }
}
