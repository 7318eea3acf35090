package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
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
import vn.hososach.jobs.Progress;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class ReviewDeskModuleTest {

    private static final String HA = "Nguyễn Thị Hà";

    @Autowired
    ReviewDesk desk;

    @Autowired
    RecordDesk records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private static CommuneCode commune;
    private ReviewFixtures at;
    private static int next;

    @BeforeEach
    void commune() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        at = new ReviewFixtures(jdbc, commune);
    }

    private Actor staff() {
        return TestActors.of(Role.STATION_STAFF, commune);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return actors.runAs(actor, () -> transactions.execute(status -> work.get()));
    }

    private <T> T inCommune(Supplier<T> work) {
        return as(staff(), work);
    }

    private ReviewSummary review() {
        return actors.runAs(staff(), () -> desk.review(Optional.of(commune), Progress.SILENT));
    }

    /** A number nobody else has, of a woman born in 1990. */
    private static String number() {
        next++;
        return "0311900%05d".formatted(next * 7 + 10_007);
    }

    private static String code() {
        return "RV" + (++next);
    }

    private RecordId known(String number, String name, String birth, String sex, Map<String, String> other) {
        return inCommune(() -> {
            at.resident(number, HA, "1990-02-03", "2");
            return at.record(code(), number, name, birth, sex, other);
        });
    }

    private List<String> open(RecordId record) {
        return inCommune(() -> at.open(record));
    }

    @Test
    void a_record_that_equals_the_register_has_no_finding() {
        RecordId record = known(number(), HA, "1990-02-03", "2", Map.of());
        review();
        assertThat(open(record)).filteredOn(f -> !f.startsWith("K16")).isEmpty();
    }

    @Test
    void what_is_written_otherwise_is_corrected_by_rule_and_what_is_another_value_goes_to_people() {
        RecordId plain = known(number(), "NGUYEN THI HA", "1990-02-03", "2", Map.of());
        RecordId other = known(number(), "Nguyễn Thị Hà", "1990-03-02", "1", Map.of());
        review();
        assertThat(open(plain)).contains("K05 AUTO full_name", "K02 AUTO full_name");
        assertThat(inCommune(() -> at.expected(plain, "K05"))).contains(HA);
        assertThat(open(other)).contains("C17 PO birth_date", "C18 PO sex");
    }

    @Test
    void a_lost_zero_is_repaired_and_a_dummy_number_is_not() {
        String number = number();
        RecordId lost = known(number, HA, "1990-02-03", "2", Map.of("personal_id", number.replaceFirst("^0+", "")));
        RecordId dummy = inCommune(
                () -> at.record(code(), "999999999999", "Trần Thu Cúc", "1985-06-07", "2", Map.of("bhyt_card", "")));
        review();
        assertThat(open(lost)).contains("C01 AUTO personal_id");
        assertThat(inCommune(() -> at.expected(lost, "C01"))).contains(number);
        assertThat(open(dummy)).contains("C06 ST personal_id", "D03 PO personal_id", "D07 BX bhyt_card");
    }

    @Test
    void missing_fields_come_from_the_register_where_it_has_them() {
        RecordId record = known(
                number(), HA, "1990-02-03", "2", Map.of("ethnicity", "", "household_code", "", "current_address", ""));
        review();
        assertThat(open(record)).contains("D01 AUTO ethnicity", "D09 AUTO household_code", "D01 ST current_address");
    }

    @Test
    void the_dead_and_those_who_moved_are_found() {
        String dead = number();
        String moved = number();
        RecordId deceased = inCommune(() -> {
            at.resident(dead, "Phạm Thị Mai", "1990-08-09", "2", "DECEASED", "H77", null);
            return at.record(code(), dead, "Phạm Thị Mai", "1990-08-09", "2");
        });
        RecordId gone = inCommune(() -> {
            at.resident(moved, "Vũ Thị Lan", "1990-10-11", "2", "MOVED_OUT", "H78", null);
            return at.record(code(), moved, "Vũ Thị Lan", "1990-10-11", "2");
        });
        review();
        assertThat(open(deceased)).contains("L03 PO status");
        assertThat(open(gone)).contains("L02 PO status");
    }

    @Test
    void a_resident_without_record_is_found_until_somebody_makes_one() {
        String number = number();
        inCommune(() -> {
            at.resident(number, "Lý Thị Sen", "1990-12-13", "2");
            return number;
        });
        review();
        assertThat(inCommune(at::withoutRecord)).contains(number);
        inCommune(() -> records.create(
                ActDraft.of("CREATE", commune, "Lập bổ sung", ValueSource.REGISTER),
                Map.of(AdministrativeField.FULL_NAME, "Lý Thị Sen", AdministrativeField.PERSONAL_ID, number),
                number));
        assertThat(inCommune(at::withoutRecord)).doesNotContain(number);
    }

    @Test
    void a_typing_error_does_not_part_a_record_from_its_person() {
        String number = number();
        RecordId record = inCommune(() -> {
            at.resident(number, "Đặng Thị Xuân Thành", "1990-04-21", "2");
            return at.record(code(), "111", "Đặng Thị Xuân Thàng", "1990-04-21", "2", Map.of("personal_id", ""));
        });
        review();
        assertThat(inCommune(() -> at.value(record, "register_personal_id"))).isEqualTo(number);
        assertThat(inCommune(() -> at.value(record, "register_link_basis"))).isIn("AUTOMATIC_SAMPLE", "STEWARD");
        assertThat(open(record))
                .contains("C16 PO full_name", "D01 ST personal_id")
                .doesNotContain("D03 PO personal_id");
    }

    @Test
    void what_was_mended_is_closed_and_keeps_its_day_when_it_stays() {
        RecordId record = known(number(), "NGUYỄN THỊ HÀ", "1990-02-04", "2", Map.of());
        review();
        OffsetDateTime first = firstSeen(record, "C17");
        inCommune(() -> {
            at.set(record, "full_name", HA);
            return record;
        });
        ReviewSummary second = review();
        assertThat(second.resolved()).isPositive();
        assertThat(open(record)).contains("C17 PO birth_date").doesNotContain("K02 AUTO full_name");
        assertThat(firstSeen(record, "C17")).isEqualTo(first);
    }

    private OffsetDateTime firstSeen(RecordId record, String rule) {
        return inCommune(
                () -> jdbc.sql("select first_seen from hss.finding where commune_code = :commune and record_id ="
                                + " :record and rule_id = :rule")
                        .param("commune", commune.value())
                        .param("record", record.value())
                        .param("rule", rule)
                        .query(OffsetDateTime.class)
                        .single());
    }

    @Test
    void a_number_the_register_confirms_is_wrong_on_the_other_record_only() {
        String number = number();
        RecordId owner = known(number, HA, "1990-02-03", "2", Map.of());
        RecordId other =
                inCommune(() -> at.record(code(), number, "Cao Văn Lễ", "1971-05-06", "1", Map.of("bhyt_card", "")));
        review();
        assertThat(open(owner)).doesNotContain("K14 ST personal_id");
        assertThat(open(other)).contains("K14 ST personal_id");
    }

    @Test
    void a_change_of_one_record_is_reviewed_at_once_and_frees_the_other_that_shared_its_number() {
        String number = number();
        RecordId owner = known(number, HA, "1990-02-03", "2", Map.of());
        RecordId right =
                inCommune(() -> at.record(code(), number, "Cao Thị Lụa", "1969-05-06", "2", Map.of("bhyt_card", "")));
        RecordId wrong =
                inCommune(() -> at.record(code(), number, "Cao Văn Lực", "1971-05-06", "1", Map.of("bhyt_card", "")));
        inCommune(() -> {
            at.set(owner, "status", "WITHDRAWN");
            return owner;
        });
        review();
        assertThat(open(right)).contains("K14 ST personal_id");
        assertThat(open(wrong)).contains("K14 ST personal_id", "C03 PO personal_id");
        int version = Integer.parseInt(String.valueOf(inCommune(() -> at.value(wrong, "version"))));
        inCommune(() -> records.change(
                ActDraft.of("CORRECT", commune, "Sửa số", ValueSource.STATION),
                wrong,
                version,
                List.of(new FieldChange(AdministrativeField.PERSONAL_ID, "001071234567", ValueSource.STATION))));
        assertThat(open(wrong)).doesNotContain("K14 ST personal_id", "C03 PO personal_id");
        assertThat(open(right)).doesNotContain("K14 ST personal_id");
    }

    @Test
    void a_person_registered_in_another_commune_is_recognised_by_the_station_too() {
        CommuneCode elsewhere = TestCommunes.next(jdbc);
        String number = number();
        as(TestActors.of(Role.STATION_STAFF, elsewhere), () -> {
            new ReviewFixtures(jdbc, elsewhere).resident(number, "Tô Thị Ngọc Bích", "1990-09-15", "2");
            return number;
        });
        RecordId record = inCommune(() -> at.record(code(), number, "Tô Thị Ngọc Bích", "1990-09-15", "2"));
        review();
        assertThat(inCommune(() -> at.value(record, "register_commune_code"))).isEqualTo(elsewhere.value());
        assertThat(open(record)).contains("C21 PO current_address").doesNotContain("D03 PO personal_id");
    }

    @Test
    void the_chair_cannot_start_a_review_and_nobody_reviews_a_foreign_commune() {
        CommuneCode foreign = TestCommunes.invented(jdbc);
        assertThatThrownBy(() -> actors.runAs(
                        TestActors.of(Role.COMMUNE_CHAIR, commune),
                        () -> desk.review(Optional.of(commune), Progress.SILENT)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> actors.runAs(staff(), () -> desk.review(Optional.of(foreign), Progress.SILENT)))
                .isInstanceOf(Refusal.class);
    }
}
