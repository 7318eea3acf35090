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
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;
import vn.hososach.decision.TrialResult;
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
    RuleDeployment deployment;

    @Autowired
    TableFiles files;

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
        return author(() -> desk.draft(TABLE, List.of(new LiteralChange("L21", column, value)), "Thử"));
    }

    /** A draft that was tried; what the trial said does not matter here. */
    private long tried(String column, String value) {
        long id = draft(column, value);
        second(() -> desk.tried(id, new TrialResult(0, List.of())));
        return id;
    }

    private List<Map<String, Object>> ask() {
        return tables.evaluate(TABLE, OLD_SNAPSHOT);
    }

    private List<RuleVersion> versions() {
        return author(() -> queries.versions(TABLE));
    }

    @AfterEach
    void takeEverythingBack() {
        second(() -> desk.revert(TABLE, 0, "Hết thử"));
        assertThat(ask()).hasSize(1).allSatisfy(row -> assertThat(row).containsEntry("severity", "WARNING"));
    }

    @Test
    void a_draft_changes_nothing_until_a_second_person_approves_it() {
        int before = tables.version(TABLE);
        long id = tried("severity", "ERROR");
        assertThat(ask()).allSatisfy(row -> assertThat(row).containsEntry("severity", "WARNING"));
        assertRefused(() -> author(() -> {
            desk.approve(id);
            return null;
        }));
        second(() -> desk.approve(id));
        assertThat(ask()).allSatisfy(row -> assertThat(row).containsEntry("severity", "ERROR"));
        assertThat(tables.version(TABLE)).isGreaterThan(before);
        assertRefused(() -> second(() -> desk.approve(id)));
    }

    @Test
    void a_draft_nobody_has_tried_is_not_approved() {
        long id = draft("severity", "ERROR");
        assertRefused(() -> second(() -> desk.approve(id)));
        second(() -> desk.withdraw(id));
    }

    @Test
    void a_table_taken_back_is_the_one_of_the_version_before() {
        TableGrid packaged = author(() -> queries.table(TABLE));
        long first = tried("route", "ST");
        second(() -> desk.approve(first));
        TableGrid once = author(() -> queries.table(TABLE));
        int number = versions().get(0).number();
        long other = tried("severity", "ERROR");
        second(() -> desk.approve(other));
        second(() -> desk.revert(TABLE, number, "Nhầm"));
        assertThat(author(() -> queries.table(TABLE)).rows()).isEqualTo(once.rows());
        second(() -> desk.revert(TABLE, 0, "Nhầm"));
        assertThat(author(() -> queries.table(TABLE)).rows()).isEqualTo(packaged.rows());
    }

    @Test
    void a_version_tells_who_changed_what_and_who_approved_it() {
        long id = tried("severity", "ERROR");
        second(() -> desk.approve(id));
        assertThat(versions().get(0)).satisfies(version -> {
            assertThat(version.draft().edits()).containsExactly(new LiteralEdit("L21", "severity", "WARNING", "ERROR"));
            assertThat(version.draft().draftedBy()).isEqualTo("so.an");
            assertThat(version.draft().decidedBy()).isEqualTo("so.binh");
        });
    }

    @Test
    void one_row_is_switched_off_at_once_and_on_again() {
        second(() -> desk.freeze(TABLE, "L21", "Báo động nhầm"));
        assertThat(ask()).isEmpty();
        assertThat(author(() -> queries.table(TABLE)).row("L21"))
                .hasValueSatisfying(row -> assertThat(row.off()).isTrue());
        second(() -> desk.unfreeze(TABLE, "L21", "Đã xem lại"));
        assertThat(ask()).hasSize(1);
        assertRefused(() -> second(() -> desk.unfreeze(TABLE, "L21", "Lần nữa")));
    }

    @Test
    void a_row_that_must_decide_is_never_switched_off() {
        assertRefused(() -> second(() -> desk.freeze("task-sla", "TS01", "Thử")));
    }

    @Test
    void two_drafts_of_one_cell_cannot_both_come_into_force() {
        long first = tried("severity", "ERROR");
        long other = tried("severity", "INFO");
        second(() -> desk.approve(first));
        assertRefused(() -> second(() -> desk.approve(other)));
        second(() -> desk.withdraw(other));
    }

    @Test
    void another_sentence_is_shown_from_then_on() {
        long id = tried("message", "Danh sách dân cư đã quá 30 ngày, hãy nhập bản mới");
        second(() -> desk.approve(id));
        assertThat(deployment.message("rule.L21"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Danh sách dân cư"));
        second(() -> desk.revert(TABLE, 0, "Nhầm"));
        assertThat(deployment.message("rule.L21")).isEmpty();
    }

    @Test
    void only_literals_of_the_column_are_taken_and_never_an_expression() {
        for (String value : List.of(
                "${''.getClass()}", "\"ERROR\" || true", "TERRIBLE", "", "error", "ERROR</text>", "-1", "1e9")) {
            assertRefused(() -> draft("severity", value));
        }
        for (String sentence : List.of("${''.getClass()}", "<b>chào</b>", "#{x}", "\" || true", "ngắn")) {
            assertRefused(() -> draft("message", sentence));
        }
        assertRefused(() -> draft("ruleId", "C01"));
        assertRefused(() -> draft("row", "ON"));
        assertRefused(() -> draft("in:snapshot:0", "5"));
        assertRefused(() -> draft("severity", "WARNING"));
        assertRefused(() ->
                author(() -> desk.draft("no-table", List.of(new LiteralChange("L21", "severity", "ERROR")), "Thử")));
    }

    @Test
    void a_threshold_is_a_number_and_nothing_else() {
        TableGrid grid = author(() -> queries.table("sampling-rate"));
        LiteralChange threshold = grid.rows().stream()
                .flatMap(row -> author(() -> queries.thresholds(grid, row)).stream())
                .findFirst()
                .orElseThrow();
        LiteralChange other = new LiteralChange(threshold.rowId(), threshold.column(), "77");
        assertThat(files.allowed("sampling-rate", other)).isTrue();
        TableGrid changed = files.grid("sampling-rate", List.of(other));
        assertThat(files.literal(changed, other)).isEqualTo("77");
        for (String value : List.of("7.5", "77 || true", "x", "")) {
            assertThat(files.allowed("sampling-rate", new LiteralChange(threshold.rowId(), threshold.column(), value)))
                    .as(value)
                    .isFalse();
        }
    }

    @Test
    void a_station_changes_no_rule() {
        assertThatThrownBy(() -> as(
                        "tram",
                        Role.STATION_HEAD,
                        () -> desk.draft(TABLE, List.of(new LiteralChange("L21", "severity", "ERROR")), "Thử")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_database_too_asks_for_a_second_person() {
        long id = tried("severity", "ERROR");
        assertThatThrownBy(() -> author(
                        () -> jdbc.sql("update hss.rule_draft set state = 'APPROVED', decided_by = drafted_by where"
                                        + " draft_id = :id")
                                .param("id", id)
                                .update()))
                .hasMessageContaining("somebody_else_approves");
        second(() -> desk.withdraw(id));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }
}
