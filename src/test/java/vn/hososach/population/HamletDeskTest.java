package vn.hososach.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.records.RecordFixtures;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.HamletNames;

/** The list of hamlets with what people, records, findings and work make of a change, and of its undoing. */
@HssTest
class HamletDeskTest {

    @Autowired
    HamletDesk desk;

    @Autowired
    HamletNames names;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private Actor head;

    @BeforeEach
    void threeHamlets() {
        commune = TestCommunes.invented(jdbc);
        head = TestActors.of(Role.STATION_HEAD, commune);
        act(() -> desk.add(commune, "Thôn 1"));
        act(() -> desk.add(commune, "Thôn 2"));
        act(() -> desk.add(commune, "Thôn 10"));
        record("A", "Thôn 1");
        record("B", "Thôn 2");
    }

    @Test
    void numbered_hamlets_stand_in_the_order_of_their_numbers() {
        assertThat(list()).containsExactly("Thôn 1", "Thôn 2", "Thôn 10");
    }

    @Test
    void undoing_a_merging_takes_back_those_who_came_with_it_and_nobody_else() {
        long moved = as(() -> desk.merge(commune, id("Thôn 2"), id("Thôn 1")));
        assertThat(moved).isOne();
        assertThat(hamletsOfRecords()).containsExactly("A Thôn 1", "B Thôn 1");
        assertThat(known("thon 2")).isEqualTo("Thôn 1");
        record("C", "Thôn 1");

        assertThat(as(() -> desk.undo(commune, latest()))).isOne();
        assertThat(hamletsOfRecords()).containsExactly("A Thôn 1", "B Thôn 2", "C Thôn 1");
        assertThat(known("thon 2")).isEqualTo("Thôn 2");
        assertThat(list()).containsExactly("Thôn 1", "Thôn 2", "Thôn 10");
    }

    @Test
    void older_names_go_along_with_a_merging_and_come_back_with_its_undoing() {
        as(() -> desk.rename(commune, id("Thôn 2"), "Thôn Đoài"));
        as(() -> desk.merge(commune, id("Thôn Đoài"), id("Thôn 1")));
        assertThat(known("Thôn 2")).isEqualTo("Thôn 1");
        as(() -> desk.undo(commune, latest()));
        assertThat(known("Thôn 2")).isEqualTo("Thôn Đoài");
        assertThat(hamletsOfRecords()).containsExactly("A Thôn 1", "B Thôn Đoài");
    }

    @Test
    void a_renaming_is_undone_or_taken_back_by_hand_and_names_keep_being_understood() {
        as(() -> desk.rename(commune, id("Thôn 1"), "Thôn Thượng"));
        as(() -> desk.undo(commune, latest()));
        assertThat(list()).startsWith("Thôn 1");
        assertThat(hamletsOfRecords()).startsWith("A Thôn 1");

        as(() -> desk.rename(commune, id("Thôn 1"), "Thôn Hạ"));
        as(() -> desk.rename(commune, id("Thôn Hạ"), "Thôn 1"));
        assertThat(hamletsOfRecords()).startsWith("A Thôn 1");
        assertThat(known("Thôn Hạ")).isEqualTo("Thôn 1");
    }

    @Test
    void what_a_later_act_rests_on_is_not_undone_before_it() {
        as(() -> desk.rename(commune, id("Thôn 2"), "Thôn Đoài"));
        long renaming = latest();
        as(() -> desk.merge(commune, id("Thôn Đoài"), id("Thôn 1")));
        refused("hamlet-act-not-latest", () -> act(() -> desk.undo(commune, renaming)));
        as(() -> desk.undo(commune, latest()));
        as(() -> desk.undo(commune, renaming));
        assertThat(list()).containsExactly("Thôn 1", "Thôn 2", "Thôn 10");
        refused("hamlet-act-gone", () -> act(() -> desk.undo(commune, renaming)));
    }

    @Test
    void a_hamlet_with_people_or_records_is_not_closed_and_an_empty_one_can_be_opened_again() {
        refused("hamlet-not-empty", () -> act(() -> desk.close(commune, id("Thôn 2"))));
        act(() -> desk.close(commune, id("Thôn 10")));
        assertThat(list()).containsExactly("Thôn 1", "Thôn 2", "(Thôn 10)");
        refused("hamlet-is-closed", () -> act(() -> desk.add(commune, "THON 10")));
        refused("hamlet-not-found", () -> act(() -> desk.merge(commune, id("Thôn 1"), id("Thôn 10"))));
        as(() -> desk.undo(commune, latest()));
        act(() -> desk.close(commune, id("Thôn 10")));
        act(() -> desk.reopen(commune, id("Thôn 10")));
        assertThat(list()).containsExactly("Thôn 1", "Thôn 2", "Thôn 10");
    }

    @Test
    void people_who_come_later_to_a_closed_hamlet_stay_in_sight_and_can_be_put_into_another() {
        act(() -> desk.close(commune, id("Thôn 10")));
        record("D", "Thôn 10");
        assertThat(as(() -> desk.hamlets(commune)))
                .filteredOn(hamlet -> !hamlet.open())
                .singleElement()
                .satisfies(hamlet -> assertThat(hamlet.records()).isOne());
        as(() -> desk.merge(commune, id("Thôn 10"), id("Thôn 1")));
        assertThat(hamletsOfRecords()).contains("D Thôn 1");
    }

    @Test
    void a_name_that_was_merged_is_refused_with_the_hamlet_it_belongs_to() {
        as(() -> desk.merge(commune, id("Thôn 2"), id("Thôn 1")));
        refused("hamlet-was-merged", () -> act(() -> desk.add(commune, "Thôn 2")));
    }

    @Test
    void every_act_and_its_undoing_stand_in_the_trail() {
        as(() -> desk.merge(commune, id("Thôn 2"), id("Thôn 1")));
        as(() -> desk.undo(commune, latest()));
        assertThat(texts(
                        head,
                        "select action || ' ' || reason from hss.audit_event where stream = ? and object_type = 'hamlet'"
                                + " order by seq"))
                .containsExactly(
                        "CHANGE Thêm Thôn 1",
                        "CHANGE Thêm Thôn 2",
                        "CHANGE Thêm Thôn 10",
                        "CHANGE Gộp Thôn 2 vào Thôn 1",
                        "UNDO Gộp Thôn 2 vào Thôn 1");
    }

    @Test
    void nobody_but_the_head_of_the_commune_changes_its_list() {
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        Actor stranger = TestActors.of(Role.STATION_HEAD, TestCommunes.invented(jdbc));
        long hamlet = id("Thôn 10");
        refused("role-not-allowed", () -> actors.runAs(staff, () -> desk.close(commune, hamlet)));
        refused("commune-out-of-scope", () -> actors.runAs(stranger, () -> desk.close(commune, hamlet)));
        refused("commune-out-of-scope", () -> actors.runAs(stranger, () -> desk.acts(commune, 5)));
        assertThat(texts(stranger, "select before from hss.hamlet_act where commune_code = ?"))
                .isEmpty();
    }

    private void record(String code, String hamlet) {
        as(() -> transactions.execute(status -> RecordFixtures.insert(
                jdbc, commune, code + commune, Map.of("full_name", "Nguyễn Thị Hoa", "hamlet", hamlet))));
    }

    private List<String> hamletsOfRecords() {
        return texts(
                head,
                "select left(record_code, 1) || ' ' || hamlet from hss.health_record where commune_code = ?"
                        + " order by record_code");
    }

    private List<String> texts(Actor reader, String sql) {
        return actors.runAs(
                reader,
                () -> transactions.execute(status ->
                        jdbc.sql(sql).param(commune.value()).query(String.class).list()));
    }

    private List<String> list() {
        return as(() -> desk.hamlets(commune)).stream()
                .map(hamlet -> hamlet.open() ? hamlet.name() : "(" + hamlet.name() + ")")
                .toList();
    }

    private long id(String name) {
        return as(() -> desk.hamlets(commune)).stream()
                .filter(hamlet -> hamlet.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long latest() {
        return as(() -> desk.acts(commune, 1)).get(0).id();
    }

    private String known(String name) {
        return names.now(commune.value()).of(commune.value(), name);
    }

    private void act(Runnable work) {
        actors.runAs(head, work);
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(head, work);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
