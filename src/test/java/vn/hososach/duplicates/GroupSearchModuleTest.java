package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Which groups a search finds, keeps and gives up. */
@HssTest
class GroupSearchModuleTest {

    static CommuneCode here;
    static CommuneCode there;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    DuplicateDesk desk;

    @Autowired
    DuplicateCaseDesk cases;

    @Autowired
    DuplicateQueries queries;

    @Autowired
    FlagDesk flags;

    @Autowired
    RecordDesk recordDesk;

    @Autowired
    RecordQueries records;

    @Autowired
    ProcessDriver driver;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @BeforeAll
    static void twoCommunes(@Autowired JdbcClient jdbc) {
        CommuneCode one = TestCommunes.invented(jdbc);
        CommuneCode two = TestCommunes.invented(jdbc);
        here = one;
        there = two;
    }

    @Test
    void searching_twice_changes_nothing() {
        RecordId first = hoa(here, DuplicateModuleFixtures.number());
        hoa(here, records(first).value(AdministrativeField.PERSONAL_ID).orElseThrow());
        given.search(here);
        List<Long> found = given.groups(first, "OPEN");
        given.search(here);
        assertThat(found).hasSize(1);
        assertThat(given.groups(first, "OPEN")).isEqualTo(found);
        assertThat(given.groups(first, "DISSOLVED")).isEmpty();
    }

    @Test
    void a_number_in_another_commune_is_found_from_here_and_both_communes_see_the_group() {
        String number = DuplicateModuleFixtures.number();
        RecordId mine = hoa(here, number);
        RecordId theirs = hoa(there, number);
        given.search(here);

        long group = given.groups(mine, "OPEN").get(0);
        assertThat(given.groups(theirs, "OPEN")).containsExactly(group);
        for (CommuneCode commune : List.of(here, there)) {
            Actor staff = TestActors.of(Role.STATION_STAFF, commune);
            assertThat(actors.runAs(staff, () -> desk.open(group)).members())
                    .extracting(m -> m.id())
                    .containsExactlyInAnyOrder(mine, theirs);
            assertThat(actors.runAs(staff, () -> queries.groups(actors.scope(), "OPEN", group - 1, 1)))
                    .extracting(GroupLine::groupId)
                    .containsExactly(group);
        }
        Actor staff = TestActors.of(Role.STATION_STAFF, here);
        assertThat(actors.runAs(staff, () -> records.find(actors.scope(), theirs)))
                .isEmpty();
        given.search(here);
        given.search(there);
        assertThat(given.groups(mine, "OPEN")).containsExactly(group);
    }

    @Test
    void a_station_outside_the_group_is_told_that_it_does_not_exist(@Autowired JdbcClient jdbc) {
        String number = DuplicateModuleFixtures.number();
        RecordId first = hoa(here, number);
        hoa(here, number);
        given.search(here);
        Actor stranger = TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc));
        assertRefused("group-not-found", () -> actors.runAs(stranger, () -> desk.open(group(first))));
    }

    @Test
    void records_kept_separate_are_asked_about_again_when_a_deciding_field_changes() {
        String number = DuplicateModuleFixtures.number();
        RecordId first = hoa(here, number);
        hoa(here, number);
        given.search(here);
        long group = group(first);
        act(() -> desk.keepSeparate(group, "hai người khác nhau, đã gặp"));

        change(first, AdministrativeField.EMAIL, "hoa@example.vn");
        given.search(here);
        assertThat(given.groups(first, "OPEN")).isEmpty();
        change(first, AdministrativeField.BIRTH_DATE, "1984-04-13");
        given.search(here);
        assertThat(given.groups(first, "OPEN")).containsExactly(group);
    }

    @Test
    void a_corrected_number_dissolves_the_group_and_ends_its_case() {
        String number = DuplicateModuleFixtures.number();
        RecordId first =
                given.record(here, "full_name", "Lê Văn Khuê", "birth_date", "1970-01-02", "personal_id", number);
        given.record(here, "full_name", "Lê Văn Khuê", "birth_date", "1990-05-06", "personal_id", number);
        given.search(here);
        long group = group(first);
        actors.runAs(TestActors.of(Role.STATION_HEAD, here), () -> cases.openCases(Optional.of(here), 10_000));
        CaseKey key = CaseKey.of('D', group);
        driver.task(key, "compare-records");

        change(first, AdministrativeField.PERSONAL_ID, DuplicateModuleFixtures.number());
        given.search(here);
        assertThat(given.groups(first, "DISSOLVED")).containsExactly(group);
        assertThat(driver.ended(key)).isTrue();
    }

    @Test
    void two_records_flagged_by_hand_are_a_group_at_work_which_a_search_leaves_alone() {
        RecordId first = given.record(here, "full_name", "Khiếu Năng Tĩnh", "birth_date", "1960");
        RecordId second = given.record(here, "full_name", "Khiếu Tĩnh", "birth_date", "1961-02-03");
        Actor staff = TestActors.of(Role.STATION_STAFF, here);
        assertRefused("reason-missing", () -> actors.runAs(staff, () -> flags.flag(first, second, " ")));
        assertRefused("flag-same-record", () -> actors.runAs(staff, () -> flags.flag(first, first, "một người")));

        long group = actors.runAs(staff, () -> flags.flag(first, second, "cùng một người, trạm biết"));
        driver.task(CaseKey.of('D', group), "compare-records");
        given.search(here);
        assertThat(given.groups(first, "OPEN")).containsExactly(group);
        assertThat(actors.runAs(staff, () -> flags.flag(second, first, "lần nữa")))
                .isEqualTo(group);
        assertThat(actors.runAs(staff, () -> desk.open(group)).handReason()).isEqualTo("cùng một người, trạm biết");
    }

    @Test
    void twins_with_one_number_are_merged_only_after_the_police_have_confirmed() {
        String number = DuplicateModuleFixtures.number();
        RecordId first = twin("Đỗ Thị Mai", number);
        twin("Đỗ Thị Lan", number);
        given.search(here);
        long group = group(first);
        assertThat(open(group).warnings()).containsExactly("TWIN");
        assertRefused("group-needs-police", () -> propose(group, first));

        act(() -> desk.askPolice(group));
        assertRefused("group-waits-for-police", () -> propose(group, first));
        CaseKey key = CaseKey.of('D', group);
        driver.runJobs(key);
        given.in(TestActors.of(Role.COMMUNE_POLICE, here), () -> {
            events.publishEvent(new VerificationAnswered(
                    key, here.value(), 1, "CONFIRMED", Map.of(), "một người, đã đối chiếu thẻ", "Công an xã"));
            return true;
        });
        driver.task(key, "compare-records");
        propose(group, first);
        assertThat(open(group).status()).isEqualTo("PROPOSED");
    }

    @Test
    void a_proposal_made_on_an_old_picture_or_with_an_invented_value_is_refused() {
        String number = DuplicateModuleFixtures.number();
        RecordId first = hoa(here, number);
        hoa(here, number);
        given.search(here);
        long group = group(first);
        DuplicateGroup seen = open(group);
        MergeProposal invented = MergeProposal.of(
                seen, first.value(), List.of(new FieldChoice("full_name", "Nguyễn Văn Khác", FieldChoice.REGISTER)));
        assertRefused("choice-not-offered", () -> act(() -> desk.proposeMerge(group, invented)));

        change(first, AdministrativeField.EMAIL, "moi@example.vn");
        MergeProposal old = MergeProposal.of(seen, first.value(), List.of());
        assertRefused("changed-by-other", () -> act(() -> desk.proposeMerge(group, old)));
    }

    private RecordId hoa(CommuneCode commune, String number) {
        return given.record(
                commune,
                "full_name",
                DuplicateModuleFixtures.name(number),
                "birth_date",
                DuplicateModuleFixtures.birth(number),
                "sex",
                "2",
                "personal_id",
                number);
    }

    private RecordId twin(String name, String number) {
        return given.record(
                here,
                "full_name",
                name,
                "birth_date",
                "2015-03-04",
                "personal_id",
                number,
                "phone_mobile",
                "09" + number.substring(4),
                "mother_name",
                "Khiếu Thị Hằng Nga");
    }

    private long group(RecordId record) {
        return given.groups(record, "OPEN").get(0);
    }

    private DuplicateGroup open(long group) {
        return actors.runAs(TestActors.of(Role.STATION_STAFF, here), () -> desk.open(group));
    }

    private void propose(long group, RecordId survivor) {
        DuplicateGroup seen = open(group);
        act(() -> desk.proposeMerge(
                group, MergeProposal.of(seen, survivor.value(), desk.suggestChoices(seen, survivor.value()))));
    }

    private void act(Runnable work) {
        actors.runAs(TestActors.of(Role.STATION_STAFF, here), work);
    }

    private HealthRecord records(RecordId id) {
        return actors.runAs(given.system(), () -> records.find(actors.scope(), id))
                .orElseThrow();
    }

    private void change(RecordId record, AdministrativeField field, String value) {
        act(() -> recordDesk.change(
                ActDraft.of("CORRECT", here, "xem giấy tờ", ValueSource.STATION),
                record,
                records(record).version(),
                List.of(new FieldChange(field, value, ValueSource.STATION))));
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
