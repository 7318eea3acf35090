package vn.hososach.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import vn.hososach.territory.CommuneCode;

/** A merge stores links; what the person's record says is read from the records, the register and the rules. */
@HssTest
class GoldenRecordModuleTest {

    private static int next;

    @Autowired
    RecordMerge merging;

    @Autowired
    GoldenRecords golden;

    @Autowired
    RecordDesk desk;

    @Autowired
    RecordQueries queries;

    @Autowired
    UndoDesk undo;

    @Autowired
    HealthDesk health;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static CommuneCode commune;
    Actor staff;

    @BeforeEach
    void aCommune() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        staff = TestActors.of(Role.STATION_STAFF, commune);
    }

    @Test
    void bhxh_wins_over_a_facility_and_a_facility_over_the_station() {
        RecordId station = record("source_system", "HO_SO_SACH", "phone_mobile", "0911", "email", "a@example.vn");
        RecordId facility = record("source_system", "KCB", "phone_mobile", "0912", "occupation", "giáo viên");
        RecordId insurance = record("source_system", "BHYT", "phone_mobile", "0913");

        merge(station, List.of(facility, insurance));

        assertThat(value(station, AdministrativeField.PHONE_MOBILE).value()).isEqualTo("0913");
        assertThat(value(station, AdministrativeField.PHONE_MOBILE).origin()).isEqualTo(insurance);
        assertThat(value(station, AdministrativeField.PHONE_MOBILE).rule()).isEqualTo("SV04");
        assertThat(value(station, AdministrativeField.EMAIL).source()).isEqualTo(ValueSource.STATION);
        assertThat(value(station, AdministrativeField.OCCUPATION).value()).isEqualTo("giáo viên");
    }

    @Test
    void nothing_is_copied_into_the_record_that_survives() {
        RecordId survivor = record("source_system", "KCB", "full_name", "Lê Thị Mai");
        RecordId other = record("source_system", "BHYT", "full_name", "Lê Thị Mai", "email", "mai@example.vn");
        HealthRecord before = now(survivor);

        merge(survivor, List.of(other));

        assertThat(now(survivor)).isEqualTo(before);
        assertThat(person(survivor).plain()).containsEntry(AdministrativeField.EMAIL, "mai@example.vn");
    }

    @Test
    void a_merged_record_corrected_at_its_source_changes_the_persons_record() {
        RecordId survivor = record("source_system", "KCB");
        RecordId other = record("source_system", "BHYT", "phone_mobile", "0912");
        merge(survivor, List.of(other));

        in(() -> jdbc.sql("update hss.health_record set phone_mobile = '0999' where record_id = ?")
                .param(other.value())
                .update());

        assertThat(value(survivor, AdministrativeField.PHONE_MOBILE).value()).isEqualTo("0999");
    }

    @Test
    void the_register_wins_but_for_the_card_which_is_of_the_insurance() {
        String number = resident("Nguyễn Thị Hoa");
        RecordId survivor =
                record("source_system", "KCB", "full_name", "NGUYEN THI HOA", "bhyt_card", "DN4010199000001");
        RecordId other = record(
                "source_system",
                "BHYT",
                "full_name",
                "Nguyễn Thị Hoà",
                "bhyt_card",
                "DN4010199000002",
                "register_personal_id",
                number);

        merge(survivor, List.of(other));

        assertThat(value(survivor, AdministrativeField.FULL_NAME).value()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(value(survivor, AdministrativeField.FULL_NAME).source()).isEqualTo(ValueSource.REGISTER);
        assertThat(value(survivor, AdministrativeField.BHYT_CARD).value()).isEqualTo("DN4010199000002");
        assertThat(value(survivor, AdministrativeField.BHYT_CARD).rule()).isEqualTo("SV01");
        assertThat(now(survivor).registerPersonalId()).isEqualTo(number);
    }

    @Test
    void a_value_once_taken_from_the_register_does_not_hide_a_later_change_of_the_register() {
        String number = resident("Lê Văn Tám");
        // a name alone would not keep the link when the record is matched again
        RecordId survivor =
                record("register_personal_id", number, "register_link_basis", "BY_HAND", "full_name", "LE VAN TAM");
        as(() -> desk.change(
                ActDraft.of("CORRECT", commune, "theo dân cư", ValueSource.REGISTER),
                survivor,
                now(survivor).version(),
                List.of(new FieldChange(AdministrativeField.FULL_NAME, "Lê Văn Tám", ValueSource.REGISTER))));
        merge(survivor, List.of(record("full_name", "Lê Tám")));
        assertThat(value(survivor, AdministrativeField.FULL_NAME).origin()).isNull();

        in(() -> jdbc.sql("update hss.register_entry set full_name = 'Lê Văn Tâm' where personal_id = ?")
                .param(number)
                .update());
        assertThat(value(survivor, AdministrativeField.FULL_NAME).value()).isEqualTo("Lê Văn Tâm");
    }

    @Test
    void a_value_chosen_by_hand_holds_until_the_register_changes() {
        String number = resident("Trần Văn Nam");
        RecordId survivor = record("register_personal_id", number, "full_name", "Trần Văn Năm");
        RecordId other = record("register_personal_id", number, "full_name", "Trần Văn Nam");

        merge(survivor, List.of(other), choice(AdministrativeField.FULL_NAME, "Trần Văn Năm", survivor));
        assertThat(value(survivor, AdministrativeField.FULL_NAME).chosenByHand())
                .isTrue();
        assertThat(value(survivor, AdministrativeField.FULL_NAME).value()).isEqualTo("Trần Văn Năm");

        in(() -> jdbc.sql("update hss.register_entry set full_name = 'Trần Văn Nạm' where personal_id = ?")
                .param(number)
                .update());
        assertThat(value(survivor, AdministrativeField.FULL_NAME).value()).isEqualTo("Trần Văn Nạm");
    }

    @Test
    void what_somebody_corrects_by_hand_after_the_merge_wins_over_the_other_records_until_it_is_undone() {
        RecordId survivor = record("source_system", "KCB");
        RecordId other = record("source_system", "BHYT", "phone_mobile", "0912");
        merge(survivor, List.of(other));

        long act = as(() -> desk.change(
                ActDraft.of("CORRECT", commune, "gọi điện", ValueSource.STATION),
                survivor,
                now(survivor).version(),
                List.of(new FieldChange(AdministrativeField.PHONE_MOBILE, "0977", ValueSource.STATION))));
        assertThat(value(survivor, AdministrativeField.PHONE_MOBILE).value()).isEqualTo("0977");

        as(() -> undo.undo(act, "nhập nhầm"));
        assertThat(value(survivor, AdministrativeField.PHONE_MOBILE).value()).isEqualTo("0912");
    }

    @Test
    void health_is_united_and_a_contradiction_is_hidden_until_somebody_settles_it() {
        RecordId survivor = record("source_system", "KCB");
        RecordId other = record("source_system", "BHYT");
        health(survivor, "A", "PRESENT", "tăng huyết áp");
        health(other, "B", "PRESENT", "đái tháo đường");
        merge(survivor, List.of(other));

        UnitedHealth united = as(() -> health.openUnited(survivor));
        assertThat(united.contradictions()).containsExactly("blood_group_abo");
        assertThat(united.health().bloodGroupAbo()).isNull();
        assertThat(united.health().chronic().note()).isEqualTo("tăng huyết áp; đái tháo đường");

        as(() -> health.save(
                ActDraft.of("HEALTH", commune, "xét nghiệm lại", ValueSource.FACILITY),
                survivor,
                withBlood(united.health(), "B")));
        UnitedHealth settled = as(() -> health.openUnited(survivor));
        assertThat(settled.contradictions()).isEmpty();
        assertThat(settled.health().bloodGroupAbo()).isEqualTo("B");
        assertThat(settled.health().chronic().note()).isEqualTo("tăng huyết áp; đái tháo đường");
    }

    @Test
    void what_records_make_together_is_known_before_they_are_merged() {
        RecordId survivor = record("source_system", "KCB", "email", "a@example.vn");
        RecordId other = record("source_system", "BHYT", "email", "b@example.vn");
        Map<AdministrativeField, GoldenValue> before = as(() ->
                        golden.united(actors.scope(), survivor, List.of(survivor, other)))
                .values();

        merge(survivor, List.of(other));

        assertThat(person(survivor).values()).isEqualTo(before);
    }

    private static BasicHealth withBlood(BasicHealth h, String abo) {
        return new BasicHealth(
                h.heightCm(),
                h.weightKg(),
                h.systolic(),
                h.diastolic(),
                h.measuredOn(),
                h.chronic(),
                h.allergy(),
                h.surgery(),
                h.infectious(),
                h.vaccination(),
                h.reproductive(),
                h.nutrition(),
                abo,
                h.bloodGroupRh(),
                h.religion());
    }

    private static ManualChoice choice(AdministrativeField field, String value, RecordId origin) {
        return new ManualChoice(field, value, ValueSource.SELF_DECLARED, origin);
    }

    private void merge(RecordId survivor, List<RecordId> others, ManualChoice... choices) {
        in(() -> merging.merge(
                ActDraft.of("MERGE", commune, "một người", ValueSource.STATION),
                now(survivor),
                others.stream().map(this::now).toList(),
                List.of(choices)));
    }

    private GoldenRecord person(RecordId head) {
        return as(() -> golden.of(actors.scope(), List.of(head))).get(head.value());
    }

    private GoldenValue value(RecordId head, AdministrativeField field) {
        return Optional.ofNullable(person(head).values().get(field)).orElseThrow();
    }

    private HealthRecord now(RecordId id) {
        return as(() -> queries.find(actors.scope(), id)).orElseThrow();
    }

    private RecordId record(String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return in(() -> RecordFixtures.insert(jdbc, commune, "HS-GOLD-" + next++, values));
    }

    private String resident(String name) {
        String number = "0011840%05d".formatted(90_000 + next++);
        in(() -> jdbc.sql(
                        """
                        insert into hss.register_entry (commune_code, personal_id, full_name, sex, birth_date, life_status,
                            batch_id, row_hash) values (?, ?, ?, '2', '1984-04-12', 'ALIVE', 1, '\\x00')
                        """)
                .params(commune.value(), number, name)
                .update());
        in(() -> {
            RecordFixtures.findResident(jdbc, commune, number);
            return null;
        });
        return number;
    }

    private void health(RecordId record, String blood, String state, String note) {
        in(() -> jdbc.sql(
                        """
                        insert into hss.record_health (commune_code, record_id, blood_group_abo, chronic_state, chronic_note)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(commune.value(), record.value(), blood, state, note)
                .update());
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(staff, work);
    }

    private <T> T in(Supplier<T> work) {
        return actors.runAs(actors.system("test"), () -> transaction.execute(s -> work.get()));
    }
}
