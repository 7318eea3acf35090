package vn.hososach.ui.casework;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Role;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.CaseworkFixtures;
import vn.hososach.casework.CreationCaseDesk;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class CreationCaseViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    CreationCaseDesk desk;

    @Autowired
    ProcessDriver driver;

    static CommuneCode commune;
    String resident;
    CaseKey key;

    @BeforeEach
    void aResidentWithoutRecord(@Autowired JdbcClient jdbc) {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        resident = fixtures.resident(commune, "Lê Thị Sen", "1990-02-03", "ALIVE");
        key = CaseKey.of('C', fixtures.openCase(commune, CaseKind.CREATION, "personal_id", resident));
        driver.task(key, "collect-data");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_form_is_filled_from_the_register_and_proposed_as_it_stands() {
        open(Role.STATION_STAFF);
        assertThat(text("Ngày sinh").getValue()).isEqualTo("03/02/1990");
        click("Trình lập hồ sơ");
        assertThat(stored().draft().values())
                .containsEntry("birth_date", "1990-02-03")
                .containsEntry("personal_id", resident)
                .containsEntry("sex", "2");
    }

    @Test
    void a_date_that_does_not_exist_is_marked_and_nothing_is_proposed() {
        open(Role.STATION_STAFF);
        _setValue(text("Ngày sinh"), "31/02/1990");
        click("Trình lập hồ sơ");
        assertThat(text("Ngày sinh").isInvalid()).isTrue();
        assertThat(stored().draft().values()).isEmpty();
    }

    @Test
    void what_was_typed_is_there_again_for_its_typist_only() {
        open(Role.STATION_STAFF);
        _setValue(text("Nghề nghiệp"), "Thợ gốm");
        Screens.close();

        open(Role.STATION_STAFF);
        assertThat(text("Nghề nghiệp").getValue()).isEqualTo("Thợ gốm");
        Screens.close();

        open(Role.STATION_HEAD);
        assertThat(text("Nghề nghiệp").getValue()).isEmpty();
    }

    @Test
    void without_a_reason_no_case_ends_without_a_record() {
        open(Role.STATION_STAFF);
        click("Không cần lập");
        assertThat(button("Ghi nhận không lập").isEnabled()).isFalse();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Lý do")), "Đang ở nước ngoài");
        click("Ghi nhận không lập");
        driver.runJobs(key);
        assertThat(stored().status()).isEqualTo("DONE");
        assertThat(stored().draft().reason()).isEqualTo("Đang ở nước ngoài");
    }

    @Test
    void a_supervisor_sees_the_case_but_cannot_decide_it() {
        open(Role.SUPERVISOR);
        assertThat(text("Họ và tên").isReadOnly()).isTrue();
        assertThat(_find(Button.class))
                .noneMatch(it -> it.isVisible() && it.getText().startsWith("Trình lập hồ sơ"));
    }

    @Test
    void a_case_that_waits_for_approval_can_only_be_looked_at() {
        open(Role.STATION_STAFF);
        click("Trình lập hồ sơ");
        driver.runJobs(key);
        UI.getCurrent().navigate("lap-bo-sung/" + key.id());
        assertThat(text("Họ và tên").isReadOnly()).isTrue();
        assertThat(_get(CaseNotices.class).getElement().getTextRecursively()).contains("đang chờ phê duyệt");
    }

    private void open(Role role) {
        Screens.open(context, TestActors.of(role, commune));
        UI.getCurrent().navigate("lap-bo-sung/" + key.id());
    }

    private CaseView stored() {
        return fixtures.as(fixtures.staff(commune), () -> desk.open(key.id()));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _find(Button.class).stream()
                .filter(it -> it.getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static void click(String text) {
        _click(button(text));
    }
}
