package vn.hososach.ui.duplicates;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.DuplicateDesk;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.DuplicateModuleFixtures;
import vn.hososach.duplicates.MergeLine;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;
import vn.hososach.text.VietnameseText;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.Shortcuts;

@HssTest
class DuplicateViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    DuplicateDesk desk;

    @Autowired
    ProcessDriver driver;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    CommuneCode commune;
    Actor staff;
    long group;

    @BeforeEach
    void twoRecordsOfOnePerson(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.next(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        String number = DuplicateModuleFixtures.number();
        String name = DuplicateModuleFixtures.name(number);
        RecordId first = given.record(
                commune, "full_name", name, "personal_id", number, "phone_mobile", "09" + number.substring(4));
        given.record(
                commune,
                "full_name",
                VietnameseText.nameKey(name).toUpperCase(Locale.ROOT),
                "personal_id",
                number,
                "phone_mobile",
                "03" + number.substring(4));
        given.search(commune);
        group = given.groups(first, "OPEN").get(0);
        Screens.open(context, staff);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_group_is_told_in_one_line_and_the_main_action_says_what_it_will_do() {
        UI.getCurrent().navigate(DuplicateView.class, group);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("compare-line"))
                        .getText())
                .startsWith("Cùng số định danh; chỉ khác cách viết: họ tên; khác điện thoại")
                .containsPattern(" — \\d+(,\\d)? bit, không có ứng viên khác");
        assertThat(main().getText()).startsWith("Đề nghị gộp 2 hồ sơ, giữ HS").endsWith("; hoàn tác được");
    }

    @Test
    void keeping_the_other_record_and_choosing_a_value_is_what_gets_proposed() {
        UI.getCurrent().navigate(DuplicateView.class, group);
        String before = main().getText();
        NativeButton other = _find(NativeButton.class).stream()
                .filter(b -> String.valueOf(b.getElement().getAttribute("aria-label"))
                        .startsWith("Giữ hồ sơ"))
                .filter(b -> b.getElement().getAttribute("aria-checked").equals("false"))
                .findFirst()
                .orElseThrow();
        _click(other);
        assertThat(main().getText()).isNotEqualTo(before);

        Shortcuts.of(UI.getCurrent()).press("1");
        assertThat(now().status()).isEqualTo("PROPOSED");
    }

    @Test
    void different_people_need_a_reason() {
        UI.getCurrent().navigate(DuplicateView.class, group);
        Shortcuts.of(UI.getCurrent()).press("2");
        Button keep = _get(Button.class, spec -> spec.withText("Giữ riêng"));
        assertThat(keep.isEnabled()).isFalse();
        _setValue(_get(TextArea.class), "hai chị em họ");
        _click(keep);
        assertThat(now().status()).isEqualTo("SEPARATE");
    }

    @Test
    void while_the_police_are_asked_nothing_can_be_decided() {
        UI.getCurrent().navigate(DuplicateView.class, group);
        Shortcuts.of(UI.getCurrent()).press("3");
        UI.getCurrent().navigate(DuplicateView.class, group);
        assertThat(_find(Button.class, spec -> spec.withText("Khác người"))).isEmpty();
    }

    @Test
    void a_merge_is_undone_from_the_list_with_a_reason() {
        UI.getCurrent().navigate(DuplicateView.class, group);
        Shortcuts.of(UI.getCurrent()).press("Ctrl+Enter");
        CaseKey key = CaseKey.of('D', group);
        driver.runJobs(key);
        given.in(TestActors.of(Role.STATION_HEAD, commune), () -> {
            events.publishEvent(new ApprovalDecided(key, true, "", "truong.tram"));
            return true;
        });
        driver.runJobs(key);

        UI.getCurrent().navigate(MergeListView.class);
        assertThat(merges()).singleElement().satisfies(line -> assertThat(line.undoable())
                .isTrue());
        Button undo = (Button) GridKt._getCellComponent(_get(Grid.class), 0, "undo");
        _click(undo);
        _setValue(_get(TextArea.class), "nhầm người");
        _click(_get(Button.class, spec -> spec.withText("Hoàn tác gộp 2 hồ sơ")));

        assertThat(merges()).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo("UNDONE"));
        assertThat(now().status()).isEqualTo("SEPARATE");
    }

    private static Button main() {
        return _find(Button.class).stream()
                .filter(b -> b.getText().startsWith("Đề nghị gộp"))
                .findFirst()
                .orElseThrow();
    }

    private DuplicateGroup now() {
        return actors.runAs(staff, () -> desk.open(group));
    }

    @SuppressWarnings("unchecked")
    private static List<MergeLine> merges() {
        return (List<MergeLine>) GridKt._findAll(_get(Grid.class));
    }
}
