package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.records.RecordId;
import vn.hososach.records.UndoDesk;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class CorrectionDeskModuleTest {

    @Autowired
    ReviewDesk review;

    @Autowired
    CorrectionDesk desk;

    @Autowired
    UndoDesk undo;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private ReviewFixtures at;

    @BeforeEach
    void people() {
        commune = TestCommunes.next(jdbc);
        at = new ReviewFixtures(jdbc, commune);
    }

    private <T> T asHead(Supplier<T> work) {
        return actors.runAs(
                TestActors.of(Role.STATION_HEAD, commune), () -> transactions.execute(status -> work.get()));
    }

    private void review() {
        asHead(() -> review.review(Optional.of(commune), Progress.SILENT));
    }

    private CorrectionSummary correct() {
        return asHead(() -> desk.correct(Optional.of(commune), Progress.SILENT));
    }

    private RecordId plain(int n, Map<String, String> other) {
        String number = "001190%06d".formatted(400_000 + n);
        return asHead(() -> {
            at.resident(number, "Nguyễn Thị Hà " + word(n), "1990-02-03", "2");
            return at.record("CR" + commune + n, number, "NGUYEN THI HA " + word(n), "1990-02-03", "2", other);
        });
    }

    private static String word(int n) {
        return List.of("An", "Lan", "Chi", "Dung", "Em").get(n);
    }

    private String value(RecordId record, String column) {
        return asHead(() -> at.value(record, column));
    }

    @Test
    void the_preview_counts_what_a_run_then_changes_and_a_second_run_changes_nothing() {
        List<RecordId> records = List.of(plain(0, Map.of()), plain(1, Map.of()), plain(2, Map.of("ethnicity", "")));
        review();
        List<CorrectionPreview> preview = asHead(() -> desk.preview(Optional.of(commune)));
        assertThat(preview)
                .anySatisfy(p -> {
                    assertThat(p.ruleId()).isEqualTo("K05");
                    assertThat(p.records()).isEqualTo(3);
                })
                .anySatisfy(p -> assertThat(p.ruleId() + p.field()).isEqualTo("D01ethnicity"));
        CorrectionSummary summary = correct();
        assertThat(summary.changes()).isPositive();
        assertThat(value(records.get(1), "full_name")).isEqualTo("Nguyễn Thị Hà Lan");
        assertThat(value(records.get(2), "ethnicity")).isEqualTo("Kinh");
        review();
        assertThat(records).allSatisfy(r -> assertThat(asHead(() -> at.open(r))).noneMatch(f -> f.contains(" AUTO ")));
        assertThat(correct().changes()).isZero();
    }

    @Test
    void an_act_of_correction_is_undone_as_one() {
        RecordId one = plain(0, Map.of());
        RecordId other = plain(1, Map.of());
        review();
        CorrectionSummary.CorrectionAct act = correct().acts().stream()
                .filter(a -> a.ruleId().equals("K05"))
                .findFirst()
                .orElseThrow();
        assertThat(act.changes()).isEqualTo(2);
        asHead(() -> undo.undo(act.actId(), "Thử hoàn tác"));
        assertThat(value(one, "full_name")).isEqualTo("NGUYEN THI HA An");
        assertThat(value(other, "full_name")).isEqualTo("NGUYEN THI HA Lan");
    }

    @Test
    void an_identity_value_that_differs_in_more_than_spelling_is_never_touched() {
        String number = "001190499999";
        RecordId record = asHead(() -> {
            at.resident(number, "Trần Mạnh Hưng", "1990-02-03", "1");
            return at.record("CRX" + commune, number, "Trần Mạnh Hùng", "1990-03-02", "2");
        });
        review();
        correct();
        assertThat(value(record, "full_name")).isEqualTo("Trần Mạnh Hùng");
        assertThat(value(record, "birth_date")).isEqualTo("1990-03-02");
        assertThat(value(record, "sex")).isEqualTo("2");
    }

    @Test
    void a_value_somebody_changed_after_the_review_is_left_alone() {
        RecordId record = plain(3, Map.of());
        review();
        asHead(() -> {
            at.set(record, "full_name", "Nguyễn Thị Khác");
            return record;
        });
        correct();
        assertThat(value(record, "full_name")).isEqualTo("Nguyễn Thị Khác");
    }

    @Test
    void the_police_correct_nothing() {
        assertThatThrownBy(() -> actors.runAs(
                        TestActors.of(Role.COMMUNE_POLICE, commune),
                        () -> desk.correct(Optional.of(commune), Progress.SILENT)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_names_the_register_or_the_stations_own_value_as_its_source() {
        RecordId spelled = asHead(() -> {
            at.resident("001190400901", "Trần Thị Vân", "1990-02-03", "2");
            return at.record(
                    "CRS" + commune, "001190400901", "TRẦN THỊ VÂN", "1990-02-03", "2", Map.of("ethnicity", ""));
        });
        review();
        correct();
        assertThat(sources(spelled)).containsOnly("full_name STATION", "ethnicity REGISTER");
    }

    private List<String> sources(RecordId record) {
        return asHead(() -> jdbc
                .sql("select distinct k.field || ' ' || k.source || ' ' from hss.change k"
                        + " where k.commune_code = :commune and k.record_id = :record")
                .param("commune", commune.value())
                .param("record", record.value())
                .query(String.class)
                .list()
                .stream()
                .map(String::strip)
                .toList());
    }

    @Test
    void a_field_filled_only_to_be_filled_becomes_empty() {
        RecordId record = plain(4, Map.of("occupation", "không"));
        review();
        correct();
        assertThat(value(record, "occupation")).isNull();
    }
}
