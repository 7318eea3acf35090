package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/** A merge and its undo are the identity, whatever the records hold and whoever edits in between. */
@HssTest
class MergeUndoModuleTest {

    private static final List<AdministrativeField> FREE = List.of(
            AdministrativeField.EMAIL,
            AdministrativeField.PHONE_MOBILE,
            AdministrativeField.OCCUPATION,
            AdministrativeField.MOTHER_NAME,
            AdministrativeField.CURRENT_ADDRESS);

    static CommuneCode here;
    static CommuneCode there;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    DuplicateDesk desk;

    @Autowired
    MergeDesk merges;

    @Autowired
    DuplicateQueries queries;

    @Autowired
    UndoQueries undoQueries;

    @Autowired
    GoldenRecords goldenRecords;

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

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261120);

    @BeforeAll
    static void twoCommunes(@Autowired JdbcClient jdbc) {
        CommuneCode one = TestCommunes.next(jdbc);
        CommuneCode two = TestCommunes.next(jdbc);
        here = one;
        there = two;
    }

    @Test
    void undoing_a_merge_restores_every_value_of_random_records() {
        for (int round = 0; round < 12; round++) {
            List<RecordId> members = randomPerson(round % 3 == 0);
            List<String> before = pictures(members);
            long group = merge(members);
            assertThat(read(members)).extracting(m -> m.status().name()).containsOnlyOnce("ACTIVE");
            assertThat(pictures(members)).isNotEqualTo(before);

            MergeDesk.Undone undone = undo(group);

            assertThat(undone.identical()).as("round %s", round).isTrue();
            assertThat(pictures(members)).as("round %s", round).isEqualTo(before);
            assertThat(openIdentifiers(undone.groupId())).isZero();
        }
    }

    @Test
    void edits_made_after_the_merge_stay_and_everything_else_goes_back() {
        for (int round = 0; round < 6; round++) {
            List<RecordId> members = randomPerson(false);
            List<HealthRecord> before = read(members);
            long group = merge(members);
            RecordId survivor = survivor(members);
            AdministrativeField edited = FREE.get(random.nextInt(FREE.size()));
            change(survivor, edited, "sau khi gộp " + round);

            MergeDesk.Undone undone = undo(group);

            assertThat(undone.identical()).isFalse();
            List<HealthRecord> after = read(members);
            for (int i = 0; i < members.size(); i++) {
                for (AdministrativeField field : AdministrativeField.values()) {
                    boolean kept = members.get(i).equals(survivor) && field == edited;
                    assertThat(after.get(i).value(field))
                            .as("%s of member %s in round %s", field, i, round)
                            .isEqualTo(
                                    kept
                                            ? Optional.of("sau khi gộp " + round)
                                            : before.get(i).value(field));
                }
            }
        }
    }

    @Test
    void numbers_of_the_merged_record_lead_to_the_survivor_until_the_undo() {
        String number = DuplicateModuleFixtures.number();
        RecordId first =
                given.record(here, "full_name", "Vũ Thị Tâm", "personal_id", number, "bhyt_card", "DN4010100000001");
        RecordId second =
                given.record(here, "full_name", "Vũ Thị Tâm", "personal_id", number, "bhyt_card", "DN4010100000002");
        long group = merge(List.of(first, second));
        RecordId survivor = survivor(List.of(first, second));
        RecordId merged = survivor.equals(first) ? second : first;
        HealthRecord shown = read(List.of(survivor)).get(0);
        HealthRecord other = read(List.of(merged)).get(0);

        List<String> aliases = aliases(survivor);
        assertThat(aliases).contains("HSSKDT_ID " + other.recordCode()).noneMatch(a -> a.endsWith(number));
        assertThat(aliases)
                .filteredOn(a -> a.startsWith("BHYT_CARD"))
                .containsExactly("BHYT_CARD "
                        + (shown.value(AdministrativeField.BHYT_CARD).equals(Optional.of("DN4010100000001"))
                                ? "DN4010100000002"
                                : "DN4010100000001"));
        undo(group);
        assertThat(aliases(survivor)).isEmpty();
    }

    @Test
    void an_early_merge_is_undone_whatever_became_of_its_survivor() {
        String number = DuplicateModuleFixtures.number();
        List<RecordId> pair = List.of(
                given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number),
                given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number, "occupation", "thợ mộc"));
        long early = merge(pair);
        RecordId first = survivor(pair);
        RecordId second = first.equals(pair.get(0)) ? pair.get(1) : pair.get(0);
        RecordId third = given.record(here, "full_name", "Bùi Văn Sơn", "personal_id", number, "email", "son@a.vn");
        long late = merge(List.of(first, third), third);
        assertThat(golden(third).linked()).containsExactlyInAnyOrder(first, second);
        assertThat(later(early)).extracting(LaterDecision::kind).containsExactly("MERGE");

        MergeDesk.Undone undone = undo(early);

        assertThat(undone.identical()).isFalse();
        assertThat(read(List.of(first, second, third)))
                .extracting(m -> m.status().name())
                .containsExactly("MERGED", "ACTIVE", "ACTIVE");
        assertThat(golden(third).linked()).containsExactly(first);
    }

    @Test
    void records_of_an_undone_merge_are_not_proposed_again_until_a_deciding_field_changes() {
        List<RecordId> members = randomPerson(false);
        long group = merge(members);
        undo(group);
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isEmpty();
        assertThat(given.groups(members.get(0), "SEPARATE")).containsExactly(group);
        change(members.get(0), AdministrativeField.EMAIL, "moi@example.vn");
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isEmpty();
        change(members.get(0), AdministrativeField.FULL_NAME, "Nguyễn Thị Hoà");
        given.search(here);
        assertThat(given.groups(members.get(0), "OPEN")).isNotEmpty();
    }

    @Test
    void a_case_that_was_open_before_the_merge_is_open_again_after_the_undo() {
        List<RecordId> members = randomPerson(false);
        long record = members.get(1).value();
        given.in(given.system(), () -> jdbc.sql(
                        """
                        insert into hss.work_case (kind, commune_code, record_id, status, opened_at, closed_at, outcome)
                        values ('RECORD', ?, ?, 'CANCELLED', now() - interval '9 days', now() + interval '1 day', 'NOTHING_LEFT')
                        """)
                .params(here.value(), record)
                .update());
        long group = merge(members);
        undo(group);

        assertThat(given.in(given.system(), () -> jdbc.sql("select status from hss.work_case where record_id = ?")
                        .param(record)
                        .query(String.class)
                        .list()))
                .containsExactly("OPEN");
    }

    @Test
    void an_undone_later_merge_gives_the_earlier_one_its_records_back() {
        String number = DuplicateModuleFixtures.number();
        List<RecordId> pair = List.of(
                given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number),
                given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number, "email", "lan@a.vn"));
        merge(pair);
        RecordId first = survivor(pair);
        RecordId third = given.record(here, "full_name", "Đỗ Thị Lan", "personal_id", number);
        long late = merge(List.of(first, third), third);

        undo(late);

        assertThat(golden(first).plain()).containsEntry(AdministrativeField.EMAIL, "lan@a.vn");
        assertThat(golden(first).linked()).hasSize(1);
    }

    private List<RecordId> randomPerson(boolean acrossCommunes) {
        String number = DuplicateModuleFixtures.number();
        List<RecordId> members = new ArrayList<>();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            CommuneCode commune = acrossCommunes && i == size - 1 ? there : here;
            List<String> fields = new ArrayList<>(List.of(
                    "full_name",
                    DuplicateModuleFixtures.name(number),
                    "birth_date",
                    DuplicateModuleFixtures.birth(number),
                    "personal_id",
                    number));
            FREE.forEach(field -> {
                if (random.nextBoolean()) {
                    fields.addAll(List.of(field.column(), field.title() + " " + random.nextInt(3)));
                }
            });
            RecordId id = given.record(commune, fields.toArray(String[]::new));
            members.add(id);
            if (random.nextBoolean()) {
                health(commune, id);
            }
        }
        return members;
    }

    private void health(CommuneCode commune, RecordId id) {
        given.in(given.system(), () -> jdbc.sql(
                        """
                        insert into hss.record_health (commune_code, record_id, blood_group_abo, height_cm, chronic_state,
                            chronic_note, allergy_state, reproductive_state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        commune.value(),
                        id.value(),
                        random.nextBoolean() ? "A" : null,
                        random.nextBoolean() ? 150 + random.nextInt(20) : null,
                        random.nextBoolean() ? "PRESENT" : "NOT_ASKED",
                        random.nextBoolean() ? "tăng huyết áp" : null,
                        random.nextBoolean() ? "NONE" : "NOT_ASKED",
                        random.nextBoolean() ? "NONE" : "NOT_ASKED")
                .update());
    }

    private GoldenRecord golden(RecordId of) {
        return actors.runAs(
                head(), () -> goldenRecords.of(actors.scope(), List.of(of)).get(of.value()));
    }

    private List<LaterDecision> later(long group) {
        return actors.runAs(head(), () -> undoQueries.later(actors.scope(), mergeOf(group)));
    }

    private long merge(List<RecordId> members) {
        return merge(members, null);
    }

    private long merge(List<RecordId> members, @Nullable RecordId survivor) {
        given.search(here);
        long group = given.groups(members.get(members.size() - 1), "OPEN").get(0);
        DuplicateGroup seen = actors.runAs(staff(), () -> desk.open(group));
        assertThat(seen.members()).extracting(HealthRecord::id).containsExactlyInAnyOrderElementsOf(members);
        long kept = survivor == null ? desk.suggestSurvivor(seen) : survivor.value();
        actors.runAs(
                staff(), () -> desk.proposeMerge(group, MergeProposal.of(seen, kept, desk.suggestChoices(seen, kept))));
        CaseKey key = CaseKey.of('D', group);
        driver.runJobs(key);
        given.in(head(), () -> {
            events.publishEvent(new ApprovalDecided(key, true, "", head().username()));
            return true;
        });
        driver.runJobs(key);
        assertThat(driver.ended(key)).isTrue();
        return group;
    }

    private MergeDesk.Undone undo(long group) {
        return actors.runAs(head(), () -> merges.undo(mergeOf(group), "nhầm người", AfterUndo.KEEP_SEPARATE));
    }

    private long mergeOf(long group) {
        List<MergeLine> merged =
                actors.runAs(head(), () -> queries.merges(actors.scope(), Optional.of("MERGED"), Long.MAX_VALUE, 500));
        return merged.stream()
                .filter(m -> m.groupId() == group)
                .findFirst()
                .orElseThrow()
                .mergeId();
    }

    /** Written apart from the module's own image: every column but the version, and every health value. */
    private List<String> pictures(List<RecordId> members) {
        return given.in(given.system(), () -> members.stream()
                .map(id -> jdbc.sql(
                                """
                                select (to_jsonb(r) - 'version' - 'register_personal_id' - 'register_link_basis' - 'register_commune_code')::text
                                    || coalesce((select concat_ws('|', blood_group_abo, height_cm, nullif(chronic_state, 'NOT_ASKED'),
                                        chronic_note, nullif(allergy_state, 'NOT_ASKED'), nullif(reproductive_state, 'NOT_ASKED'))
                                        from hss.record_health h where h.record_id = r.record_id), '')
                                from hss.health_record r where r.record_id = ?
                                """)
                        .param(id.value())
                        .query(String.class)
                        .single())
                .toList());
    }

    private long openIdentifiers(long group) {
        return given.in(given.system(), () -> jdbc.sql(
                        "select count(*) from hss.person_identifier i join hss.duplicate_member m using (record_id) where"
                                + " m.group_id = ? and i.valid_to is null and i.source = 'MERGE'")
                .param(group)
                .query(Long.class)
                .single());
    }

    private List<String> aliases(RecordId id) {
        return given.in(given.system(), () -> jdbc.sql("select type || ' ' || value from hss.person_identifier"
                        + " where record_id = ? and valid_to is null and source = 'MERGE' order by 1")
                .param(id.value())
                .query(String.class)
                .list());
    }

    private RecordId survivor(List<RecordId> members) {
        return read(members).stream()
                .filter(m -> m.status().name().equals("ACTIVE"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<HealthRecord> read(List<RecordId> members) {
        return actors.runAs(given.system(), () -> members.stream()
                .map(id -> records.find(actors.scope(), id).orElseThrow())
                .toList());
    }

    private void change(RecordId record, AdministrativeField field, String value) {
        actors.runAs(
                staff(),
                () -> recordDesk.change(
                        ActDraft.of("CORRECT", here, "gọi điện", ValueSource.STATION),
                        record,
                        read(List.of(record)).get(0).version(),
                        List.of(new FieldChange(field, value, ValueSource.STATION))));
    }

    private static Actor staff() {
        return TestActors.of(Role.STATION_STAFF, here);
    }

    private static Actor head() {
        return TestActors.of(Role.STATION_HEAD, here);
    }
}
