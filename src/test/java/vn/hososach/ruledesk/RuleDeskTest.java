package vn.hososach.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.decision.DecisionTables;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Changes a table that no other test asks: the supply of a commune. */
@HssTest
class RuleDeskTest {

    private static final String TABLE = "supply";
    private static final CommuneCode ANY = new CommuneCode("00577");
    private static final Map<String, String> OLD_SNAPSHOT = Map.of(
            "compared",
            "IN_WINDOW",
            "snapshot",
            "OLD",
            "feed",
            "REPORTING",
            "question",
            "IN_TIME",
            "quarantine",
            "EMPTY");

    @Autowired
    RuleDesk desk;

    @Autowired
    RuleQueries queries;

    @Autowired
    DecisionTables tables;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private <T> T as(String user, Role role, Supplier<T> work) {
        return actors.runAs(TestActors.of(user, role, ANY), () -> transactions.execute(status -> work.get()));
    }

    private <T> T author(Supplier<T> work) {
        return as("so.an", Role.SUPERVISOR, work);
    }

    private void second(Runnable work) {
        as("so.binh", Role.SUPERVISOR, () -> {
            work.run();
            return null;
        });
    }

    private long draft(String column, String value) {
        return author(() -> desk.draft(TABLE, new LiteralChange("L21", column, value), "Thử"));
    }

    private List<Map<String, Object>> ask() {
        return tables.evaluate(TABLE, OLD_SNAPSHOT);
    }

    @AfterEach
    void takeEverythingBack() {
        second(() -> queries.changes(TABLE).stream()
                .filter(c -> c.state() == RuleChange.State.IN_FORCE)
                .forEach(c -> desk.takeBack(c.id(), "Hết thử")));
        assertThat(ask()).hasSize(1).allSatisfy(row -> assertThat(row).containsEntry("severity", "WARNING"));
    }

    @Test
    void a_draft_changes_nothing_until_a_second_person_approves_it() {
        int before = tables.version(TABLE);
        long id = draft("severity", "ERROR");
        assertThat(ask()).allSatisfy(row -> assertThat(row).containsEntry("severity", "WARNING"));
        assertThatThrownBy(() -> author(() -> {
                    desk.approve(id);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        second(() -> desk.approve(id));
        assertThat(ask()).allSatisfy(row -> assertThat(row).containsEntry("severity", "ERROR"));
        assertThat(tables.version(TABLE)).isGreaterThan(before);
    }

    @Test
    void a_table_taken_back_is_the_packaged_one_again() {
        TableGrid packaged = author(() -> queries.table(TABLE));
        long id = draft("route", "ST");
        second(() -> desk.approve(id));
        assertThat(author(() -> queries.table(TABLE)).rows()).isNotEqualTo(packaged.rows());
        second(() -> desk.takeBack(id, "Nhầm"));
        assertThat(author(() -> queries.table(TABLE)).rows()).isEqualTo(packaged.rows());
    }

    @Test
    void one_row_is_switched_off_at_once() {
        author(() -> desk.freeze(TABLE, "L21", "Báo động nhầm"));
        assertThat(ask()).isEmpty();
        assertThat(author(() -> queries.changes(TABLE)).get(0).freeze()).isTrue();
    }

    @Test
    void a_later_change_of_the_same_cell_replaces_the_earlier() {
        long first = draft("severity", "ERROR");
        second(() -> desk.approve(first));
        long other = draft("severity", "INFO");
        second(() -> desk.approve(other));
        assertThat(ask()).allSatisfy(row -> assertThat(row).containsEntry("severity", "INFO"));
        assertThat(author(() -> queries.changes(TABLE)))
                .anySatisfy(c -> assertThat(c.state()).isEqualTo(RuleChange.State.REPLACED));
    }

    @Test
    void only_literals_of_the_column_are_taken_and_never_an_expression() {
        for (String value : List.of(
                "${''.getClass()}", "\"ERROR\" || true", "TERRIBLE", "", "error", "ERROR</text>", "-1", "1e9")) {
            assertThatThrownBy(() -> draft("severity", value)).as(value).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> draft("ruleId", "C01")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draft("row", "ON")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        author(() -> desk.draft("no-table", new LiteralChange("L21", "severity", "ERROR"), "Thử")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_station_changes_no_rule() {
        assertThatThrownBy(() -> as(
                        "tram",
                        Role.STATION_HEAD,
                        () -> desk.draft(TABLE, new LiteralChange("L21", "severity", "ERROR"), "Thử")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_database_too_asks_for_a_second_person() {
        long id = draft("severity", "ERROR");
        assertThatThrownBy(() -> author(
                        () -> jdbc.sql("update hss.rule_change set state = 'IN_FORCE', approved_by = drafted_by where"
                                        + " change_id = :id")
                                .param("id", id)
                                .update()))
                .hasMessageContaining("somebody_else_approves");
    }
}
