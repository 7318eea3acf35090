package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** What follows the undo of a merge: later merges of the same person, the next search, the cases. */
@HssTest
class AfterUndoModuleTest {

    static CommuneCode here;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    MergeActs acts;

    @Autowired
    UndoQueries undoQueries;

    @Autowired
    GoldenRecords goldenRecords;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void aCommune(@Autowired JdbcClient jdbc) {
        here = TestCommunes.next(jdbc);
    }

    @Test
    void an_early_merge_is_undone_whatever_became_of_its_survivor() {
        String number = DuplicateModuleFixtures.number();
        List<RecordId> pair = List.of(
                given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number),
                given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number, "occupation", "thợ mộc"));
        long early = acts.merge(here, pair);
        RecordId first = acts.survivor(pair);
        RecordId second = first.equals(pair.get(0)) ? pair.get(1) : pair.get(0);
        RecordId third = given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number, "email", "son@a.vn");
        long late = acts.merge(here, List.of(first, third), third);
        assertThat(golden(third).linked()).containsExactlyInAnyOrder(first, second);
        assertThat(later(early)).extracting(LaterDecision::kind).containsExactly("MERGE");

        MergeDesk.Undone undone = acts.undo(here, early);

        assertThat(undone.identical()).isFalse();
        assertThat(acts.read(List.of(first, second, third)))
                .extracting(m -> m.status().name())
                .containsExactly("MERGED", "ACTIVE", "ACTIVE");
        assertThat(golden(third).linked()).containsExactly(first);
    }

    @Test
    void an_undone_later_merge_gives_the_earlier_one_its_records_back() {
        String number = DuplicateModuleFixtures.number();
        List<RecordId> pair = List.of(
                given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number),
                given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number, "email", "lan@a.vn"));
        acts.merge(here, pair);
        RecordId first = acts.survivor(pair);
        RecordId third = given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number);
        long late = acts.merge(here, List.of(first, third), third);

        acts.undo(here, late);

        assertThat(golden(first).plain()).containsEntry(AdministrativeField.EMAIL, "lan@a.vn");
        assertThat(golden(first).linked()).hasSize(1);
    }

    @Test
    void records_of_an_undone_merge_are_not_proposed_again_until_a_deciding_field_changes() {
        List<RecordId> members = twoRecords();
        long group = acts.merge(here, members);
        acts.undo(here, group);
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isEmpty();
        assertThat(given.groups(members.get(0), "SEPARATE")).containsExactly(group);
        acts.change(here, members.get(0), AdministrativeField.EMAIL, "moi@example.vn");
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isEmpty();
        acts.change(here, members.get(0), AdministrativeField.FULL_NAME, "Nguyễn Thị Hoà");
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isNotEmpty();
    }

    @Test
    void a_case_that_was_open_before_the_merge_is_open_again_after_the_undo() {
        List<RecordId> members = twoRecords();
        long record = members.get(1).value();
        given.in(given.system(), () -> jdbc.sql(
                        """
                        insert into hss.work_case (kind, commune_code, record_id, status, opened_at, closed_at, outcome)
                        values ('RECORD', ?, ?, 'CANCELLED', now() - interval '9 days', now() + interval '1 day', 'NOTHING_LEFT')
                        """)
                .params(here.value(), record)
                .update());
        long group = acts.merge(here, members);
        acts.undo(here, group);

        assertThat(given.in(given.system(), () -> jdbc.sql("select status from hss.work_case where record_id = ?")
                        .param(record)
                        .query(String.class)
                        .list()))
                .containsExactly("OPEN");
    }

    private List<RecordId> twoRecords() {
        String number = DuplicateModuleFixtures.number();
        return List.of(record(number, "email", "a@a.vn"), record(number, "email", "b@a.vn"));
    }

    private RecordId record(String number, String column, String value) {
        return given.record(
                here,
                "full_name",
                DuplicateModuleFixtures.name(number),
                "birth_date",
                DuplicateModuleFixtures.birth(number),
                "personal_id",
                number,
                column,
                value);
    }

    private GoldenRecord golden(RecordId of) {
        return actors.runAs(
                MergeActs.head(here),
                () -> goldenRecords.of(actors.scope(), List.of(of)).get(of.value()));
    }

    private List<LaterDecision> later(long group) {
        return actors.runAs(MergeActs.head(here), () -> undoQueries.later(actors.scope(), acts.mergeOf(here, group)));
    }
}
