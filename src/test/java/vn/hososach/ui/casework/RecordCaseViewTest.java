package vn.hososach.ui.casework;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseworkFixtures;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.RecordCaseDesk;
import vn.hososach.handover.CaseKey;
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
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.Shortcuts;

@HssTest
class RecordCaseViewTest {

    private static int person;

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    RecordCaseDesk desk;

    @Autowired
    RecordDesk recordDesk;

    @Autowired
    RecordQueries records;

    @Autowired
    ProcessDriver driver;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommuneNames communes;

    private static CommuneCode commune;
    private Actor staff;
    private long record;
    private long caseId;

    @BeforeEach
    void aRecordWithSwappedBirthDate() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        staff = fixtures.staff(commune);
        String name = "Lê Thị Mận " + "ABCDEFGHIJKLMNOP".charAt(person++);
        String id = fixtures.resident(commune, name, "1984-04-12", "ALIVE");
        Map<String, String> values = new HashMap<>(Map.of(
                "full_name", name, "birth_date", "1984-12-04", "sex", "2", "personal_id", id, "ethnicity", "Kinh"));
        // whose the record is does not hang on what other tests have taught the matcher
        values.putAll(Map.of("register_personal_id", id, "register_link_basis", "BY_HAND"));
        values.put("current_address", "Thôn 2, " + communes.fullName(commune) + ", Thành phố Hà Nội");
        record = fixtures.record(commune, values);
        caseId = fixtures.openCase(commune, CaseKind.RECORD, "record_id", record);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void what_differs_stands_open_with_its_rule_and_what_agrees_is_folded() {
        open(staff);
        assertThat(_get(H1.class).getText()).startsWith("Lê Thị Mận");
        FieldRow birth = row(AdministrativeField.BIRTH_DATE);
        assertThat(birth.getElement().getTextRecursively())
                .contains("12/04/1984")
                .contains("04/12/1984")
                .contains("C17")
                .contains("mục 5.1");
        assertThat(_find(FieldRow.class)).noneMatch(r -> r.line().field() == AdministrativeField.FULL_NAME);
        assertThat(_find(Details.class)).anyMatch(d -> d.getSummaryText().contains("trường khớp"));
    }

    @Test
    void the_key_1_takes_the_registers_value_and_finishing_sends_it_for_approval() {
        open(staff);
        press("1");
        press("Ctrl+Enter");
        assertThat(decisions()).singleElement().satisfies(d -> {
            assertThat(d.choice()).isEqualTo(FieldDecision.Choice.TAKE_REGISTER);
            assertThat(d.value()).isEqualTo("1984-04-12");
        });
        assertThat(toasts()).anyMatch(text -> text.contains("trình phê duyệt"));
        driver.runJobs(key());
        assertThat(driver.waitsAt(key())).containsExactly("await-approval-decision");
    }

    @Test
    void a_difference_is_kept_with_its_reason_and_asked_about_again_from_the_record() {
        fixtures.as(staff, () -> {
            desk.askPolice(caseId, "Ngày sinh nào đúng?", List.of());
            return null;
        });
        driver.runJobs(key());
        fixtures.policeAnswer(commune, key(), "CONFIRMED", Map.of());
        driver.task(key(), "review-record");
        open(staff);
        press("2");
        TextField why = _get(
                row(AdministrativeField.BIRTH_DATE),
                TextField.class,
                spec -> spec.withPlaceholder("Vì sao giữ (nếu cần ghi)"));
        _setValue(why, "Giấy khai sinh ghi ngày này");
        press("Ctrl+Enter");
        driver.runJobs(key());
        fixtures.decide(key(), true);
        driver.runJobs(key());

        UI.getCurrent().navigate("tra-cuu/" + record);
        assertThat(_get(KeptPanel.class).getElement().getTextRecursively()).contains("Giấy khai sinh ghi ngày này");
        _click(_get(_get(KeptPanel.class), Button.class));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Lý do")), "Có giấy tờ mới");
        _click(_get(Button.class, spec -> spec.withText("Hỏi lại")));
        assertThat(_find(KeptPanel.class)).isEmpty();
    }

    @Test
    void nothing_is_finished_while_a_field_is_undecided() {
        open(staff);
        assertThatThrownBy(() -> press("Ctrl+Enter"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("case-undecided"));
        assertThat(driver.waitsAt(key())).containsExactly("review-record");
    }

    @Test
    void every_choice_is_kept_as_a_draft_and_is_there_when_the_case_is_opened_again() {
        open(staff);
        press("2");
        assertThat(decisions()).singleElement().satisfies(d -> assertThat(d.choice())
                .isEqualTo(FieldDecision.Choice.KEEP));
        Screens.close();
        open(staff);
        assertThat(row(AdministrativeField.BIRTH_DATE).chosen()).isEqualTo(FieldRow.Choice.KEEP);
    }

    @Test
    void a_date_of_ones_own_is_typed_as_people_write_it() {
        open(staff);
        press("4");
        TextField own = row(AdministrativeField.BIRTH_DATE)
                .getChildren()
                .flatMap(tr -> tr.getChildren())
                .flatMap(td -> td.getChildren())
                .flatMap(choices -> choices.getChildren())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        own.setValue("31/02/1984");
        assertThat(row(AdministrativeField.BIRTH_DATE).decision()).isNull();
        own.setValue("21/04/1984");
        assertThat(row(AdministrativeField.BIRTH_DATE).decision()).isNotNull().satisfies(d -> assertThat(d.value())
                .isEqualTo("1984-04-21"));
    }

    @Test
    void the_key_3_asks_the_police_with_a_prepared_question() {
        open(staff);
        press("3");
        press("Ctrl+Enter");
        _click(_get(Button.class, spec -> spec.withText("Gửi Công an xã")));
        driver.runJobs(key());
        assertThat(driver.waitsAt(key())).containsExactly("await-verification-answer");
    }

    @Test
    void when_somebody_else_was_faster_the_screen_shows_the_new_value_and_asks_again() {
        open(staff);
        press("1");
        fixtures.as(
                staff,
                () -> recordDesk.change(
                        ActDraft.of("CORRECT", commune, "sửa ở nơi khác", ValueSource.STATION),
                        new RecordId(record),
                        now().version(),
                        List.of(new FieldChange(AdministrativeField.BIRTH_DATE, "1985-12-04", ValueSource.STATION))));
        assertThatThrownBy(() -> press("Ctrl+Enter"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("changed-by-other"));
        FieldRow birth = row(AdministrativeField.BIRTH_DATE);
        assertThat(birth.getElement().getTextRecursively())
                .contains("04/12/1985")
                .contains("Người khác vừa sửa");
        assertThat(birth.undecided()).isTrue();
    }

    @Test
    void basic_health_is_saved_below() {
        open(staff);
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Chiều cao (cm)")), 156.5);
        _click(_get(Button.class, spec -> spec.withText("Lưu sức khỏe cơ bản")));
        assertThat(toasts()).anyMatch(text -> text.contains("Đã lưu sức khỏe cơ bản"));
        assertThat(fixtures.as(staff, () -> records.history(actors.scope(), new RecordId(record))))
                .anySatisfy(line -> {
                    assertThat(line.field()).isEqualTo("health.height_cm");
                    assertThat(line.after()).isEqualTo("156.5");
                });
    }

    @Test
    void a_supervisor_reads_but_decides_nothing() {
        open(TestActors.of(Role.SUPERVISOR, commune));
        assertThat(_find(Button.class, spec -> spec.withText("Hoàn tất và mở việc tiếp")))
                .isEmpty();
        assertThat(row(AdministrativeField.BIRTH_DATE).offers(FieldRow.Choice.KEEP))
                .isFalse();
    }

    @Test
    void the_police_are_denied_by_the_screen_and_by_the_desk() {
        Screens.open(context, TestActors.of(Role.COMMUNE_POLICE, commune));
        UI.getCurrent().navigate("ho-so/" + caseId);
        assertThatThrownBy(() -> _find(FieldRow.class)).hasMessageContaining("AccessDenied");
        assertThatThrownBy(() -> fixtures.as(TestActors.of(Role.COMMUNE_POLICE, commune), () -> desk.open(caseId)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    private void open(Actor who) {
        Screens.open(context, who);
        UI.getCurrent().navigate("ho-so/" + caseId);
    }

    private static void press(String key) {
        Shortcuts.of(UI.getCurrent()).press(key);
    }

    private static FieldRow row(AdministrativeField field) {
        return _find(FieldRow.class).stream()
                .filter(r -> r.line().field() == field)
                .findFirst()
                .orElseThrow();
    }

    private List<FieldDecision> decisions() {
        return fixtures.as(staff, () -> desk.open(caseId)).draft().decisions();
    }

    private static List<String> toasts() {
        return _find(Notification.class).stream()
                .map(n -> n.getElement().getTextRecursively())
                .toList();
    }

    private HealthRecord now() {
        return fixtures.as(staff, () -> records.find(actors.scope(), new RecordId(record)))
                .orElseThrow();
    }

    private CaseKey key() {
        return CaseKey.of('R', caseId);
    }
}
