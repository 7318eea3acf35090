package vn.hososach.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class UndoDeskTest {

    @Autowired
    RecordDesk desk;

    @Autowired
    UndoDesk undo;

    @Autowired
    RecordQueries queries;

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
    RecordId record;

    @BeforeEach
    void aRecord() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        staff = TestActors.of(Role.STATION_STAFF, commune);
        record = as(() -> transaction.execute(s -> RecordFixtures.insert(
                jdbc,
                commune,
                "HS-" + System.nanoTime(),
                Map.of("full_name", "NGUYEN THI HOA", "birth_date", "1984-12-04", "phone_mobile", "0912345678"))));
    }

    @Test
    void an_undone_change_gives_back_the_value_before_it() {
        long act = change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa");
        as(() -> undo.undo(act, "nhầm người"));
        assertThat(now().value(AdministrativeField.FULL_NAME)).contains("NGUYEN THI HOA");
        assertThat(as(() -> queries.history(actors.scope(), record))).hasSize(2);
    }

    @Test
    void an_act_is_undone_only_once() {
        long act = change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa");
        as(() -> undo.undo(act, "một"));
        assertThatThrownBy(() -> as(() -> undo.undo(act, "hai")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("act-already-undone"));
    }

    @Test
    void an_undo_over_a_later_edit_is_refused_and_changes_nothing() {
        long first = change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa");
        change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hòa");
        assertThatThrownBy(() -> as(() -> undo.undo(first, "thử")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("undo-conflict"));
        assertThat(now().value(AdministrativeField.FULL_NAME)).contains("Nguyễn Thị Hòa");
    }

    @Test
    void after_the_later_edit_is_undone_the_earlier_one_can_be_undone_too() {
        long first = change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa");
        long second = change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hòa");
        as(() -> undo.undo(second, "hai"));
        as(() -> undo.undo(first, "một"));
        assertThat(now().value(AdministrativeField.FULL_NAME)).contains("NGUYEN THI HOA");
    }

    @Test
    void undoing_random_acts_in_reverse_order_restores_the_record_exactly() {
        Map<AdministrativeField, String> before = now().values();
        Random random = new Random(7);
        List<AdministrativeField> fields = List.of(
                AdministrativeField.FULL_NAME,
                AdministrativeField.BIRTH_DATE,
                AdministrativeField.PHONE_MOBILE,
                AdministrativeField.CURRENT_ADDRESS,
                AdministrativeField.MOTHER_NAME);
        List<Long> acts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String value = random.nextInt(4) == 0 ? null : "giá trị " + random.nextInt(1_000);
            long act = change(fields.get(random.nextInt(fields.size())), value);
            if (act > 0) {
                acts.add(0, act);
            }
        }
        acts.forEach(act -> as(() -> undo.undo(act, "lùi")));
        assertThat(now().values()).isEqualTo(before);
    }

    @Test
    void a_save_from_a_stale_screen_is_refused() {
        int seen = now().version();
        change(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa");
        assertThatThrownBy(() -> as(() -> desk.change(
                        ActDraft.of("CORRECT", commune, "sửa", ValueSource.STATION),
                        record,
                        seen,
                        List.of(new FieldChange(AdministrativeField.FULL_NAME, "Khác", ValueSource.STATION)))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("changed-by-other"));
    }

    @Test
    void health_values_are_journalled_and_undone_like_the_others() {
        BasicHealth measured = new BasicHealth(
                158.5,
                52.0,
                120,
                80,
                java.time.LocalDate.of(2026, 2, 1),
                new BasicHealth.Answer(BasicHealth.State.PRESENT, "Tăng huyết áp"),
                BasicHealth.Answer.NOT_ASKED,
                BasicHealth.Answer.NOT_ASKED,
                BasicHealth.Answer.NOT_ASKED,
                BasicHealth.Answer.NOT_ASKED,
                BasicHealth.State.NOT_ASKED,
                BasicHealth.State.NOT_ASKED,
                "O",
                "+",
                "Phật giáo");
        long act = as(() ->
                health.save(ActDraft.of("HEALTH", commune, "khám tại trạm", ValueSource.STATION), record, measured));
        assertThat(as(() -> health.open(record))).isEqualTo(measured);
        as(() -> undo.undo(act, "nhầm người"));
        assertThat(as(() -> health.open(record))).isEqualTo(BasicHealth.EMPTY);
    }

    private long change(AdministrativeField field, String value) {
        return as(() -> desk.change(
                ActDraft.of("CORRECT", commune, "sửa", ValueSource.STATION),
                record,
                now().version(),
                List.of(new FieldChange(field, value, ValueSource.STATION))));
    }

    private HealthRecord now() {
        return as(() -> queries.find(actors.scope(), record)).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(staff, work);
    }
}
