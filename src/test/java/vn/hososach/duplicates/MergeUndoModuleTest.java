package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
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
    MergeActs acts;

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
            long group = acts.merge(here, members);
            assertThat(acts.read(members)).extracting(m -> m.status().name()).containsOnlyOnce("ACTIVE");
            assertThat(pictures(members)).isNotEqualTo(before);

            MergeDesk.Undone undone = acts.undo(here, group);

            assertThat(undone.identical()).as("round %s", round).isTrue();
            assertThat(pictures(members)).as("round %s", round).isEqualTo(before);
            assertThat(openIdentifiers(undone.groupId())).isZero();
        }
    }

    @Test
    void edits_made_after_the_merge_stay_and_everything_else_goes_back() {
        for (int round = 0; round < 6; round++) {
            List<RecordId> members = randomPerson(false);
            List<HealthRecord> before = acts.read(members);
            long group = acts.merge(here, members);
            RecordId survivor = acts.survivor(members);
            AdministrativeField edited = FREE.get(random.nextInt(FREE.size()));
            acts.change(here, survivor, edited, "sau khi gộp " + round);

            MergeDesk.Undone undone = acts.undo(here, group);

            assertThat(undone.identical()).isFalse();
            List<HealthRecord> after = acts.read(members);
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
        long group = acts.merge(here, List.of(first, second));
        RecordId survivor = acts.survivor(List.of(first, second));
        RecordId merged = survivor.equals(first) ? second : first;
        HealthRecord shown = acts.read(List.of(survivor)).get(0);
        HealthRecord other = acts.read(List.of(merged)).get(0);

        List<String> aliases = aliases(survivor);
        assertThat(aliases).contains("HSSKDT_ID " + other.recordCode()).noneMatch(a -> a.endsWith(number));
        assertThat(aliases)
                .filteredOn(a -> a.startsWith("BHYT_CARD"))
                .containsExactly("BHYT_CARD "
                        + (shown.value(AdministrativeField.BHYT_CARD).equals(Optional.of("DN4010100000001"))
                                ? "DN4010100000002"
                                : "DN4010100000001"));
        acts.undo(here, group);
        assertThat(aliases(survivor)).isEmpty();
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
}
