package vn.hososach.ui.casework;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.CaseworkFixtures;
import vn.hososach.casework.ClosureCaseDesk;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.RecordStatus;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.Shortcuts;

@HssTest
class ClosureCaseViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    ClosureCaseDesk desk;

    @Autowired
    ProcessDriver driver;

    static CommuneCode commune;
    static int person;
    CaseKey key;

    @BeforeEach
    void aRecordOfSomebodyWhoDiedAccordingToTheRegister(@Autowired JdbcClient jdbc) {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        // each test a person of its own: two of one name and birth date would wait for their duplicate group
        String name =
                "Phạm Thị " + List.of("Lý", "Mơ", "Sen", "Tuyết", "Vui", "Xoan").get(person);
        String birth = "193%d-05-06".formatted(person++);
        String resident = fixtures.resident(commune, name, birth, "DECEASED");
        long record = fixtures.record(
                commune, Map.of("full_name", name, "birth_date", birth, "sex", "2", "personal_id", resident));
        key = CaseKey.of('L', fixtures.openCase(commune, CaseKind.CLOSURE, "record_id", record));
        driver.task(key, "collect-evidence");
        Screens.open(context, fixtures.staff(commune));
        UI.getCurrent().navigate("dong-ho-so/" + key.id());
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void what_the_register_says_is_chosen_already_but_the_evidence_has_to_be_named() {
        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(RecordStatus.DECEASED);
        click("Gửi Công an");
        assertThat(evidence().isInvalid()).isTrue();
        assertThat(stored().draft().proposer()).isNull();
    }

    @Test
    void with_evidence_the_case_goes_to_the_police() {
        _setValue(evidence(), "Giấy báo tử số 12");
        click("Gửi Công an");
        assertThat(stored().draft().values()).containsEntry("status", "DECEASED");
        assertThat(stored().draft().reason()).isEqualTo("Giấy báo tử số 12");
    }

    @Test
    void a_key_chooses_that_the_person_moved_away() {
        Shortcuts.of(UI.getCurrent()).press("2");
        _setValue(evidence(), "Công an đã xóa thường trú");
        click("Gửi Công an");
        assertThat(stored().draft().values()).containsEntry("status", "MOVED_OUT");
    }

    @Test
    void what_was_typed_is_there_again_after_the_page_was_left() {
        Shortcuts.of(UI.getCurrent()).press("2");
        _setValue(evidence(), "Người nhà xác nhận");
        UI.getCurrent().navigate("tien-do");
        UI.getCurrent().navigate("dong-ho-so/" + key.id());
        assertThat(evidence().getValue()).isEqualTo("Người nhà xác nhận");
        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(RecordStatus.MOVED_OUT);
        assertThat(stored().draft().proposer()).isNull();
    }

    @Test
    void the_record_stays_when_somebody_says_why() {
        click("Vẫn quản lý");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Lý do")), "Đã gặp tại nhà");
        click("Giữ hồ sơ");
        driver.runJobs(key);
        assertThat(stored().status()).isEqualTo("DONE");
    }

    private CaseView stored() {
        return fixtures.as(fixtures.staff(commune), () -> desk.open(key.id()));
    }

    private static TextArea evidence() {
        return _get(TextArea.class, spec -> spec.withLabel("Căn cứ"));
    }

    private static void click(String text) {
        _click(_find(Button.class).stream()
                .filter(it -> it.getText().startsWith(text))
                .findFirst()
                .orElseThrow());
    }
}
