package vn.hososach.ui.casework;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
import vn.hososach.casework.CaseworkFixtures;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class RecordViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    RecordDesk desk;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private static CommuneCode commune;
    private Actor staff;

    @BeforeEach
    void aCommune() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
        }
        staff = fixtures.staff(commune);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_history_of_a_record_takes_an_act_back() {
        RecordId id = new RecordId(record("001184990001", "Võ Thị Sen", "1990-01-02"));
        fixtures.as(
                staff,
                () -> desk.change(
                        ActDraft.of("CORRECT", commune, "nhập số điện thoại", ValueSource.STATION),
                        id,
                        1,
                        List.of(new FieldChange(AdministrativeField.PHONE_MOBILE, "0912345678", ValueSource.STATION))));
        open("tra-cuu/" + id);
        _click(_get(Button.class, spec -> spec.withText("Hoàn tác")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Lý do")), "nhầm người");
        _click(_get(dialog, Button.class, spec -> spec.withText("Hoàn tác")));
        assertThat(fixtures.as(staff, () -> records.find(actors.scope(), id))
                        .orElseThrow()
                        .value(AdministrativeField.PHONE_MOBILE))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Hoàn tác"))).isEmpty();
    }

    @Test
    void the_numbers_of_a_person_stand_masked_with_their_source_and_those_no_longer_used() {
        RecordId id = new RecordId(record("001184990011", "Võ Thị Sim", "1990-01-02"));
        number(id, "001184990012");
        number(id, "001184990013");
        open("tra-cuu/" + id);
        Details numbers = _get(
                Details.class,
                spec -> spec.withPredicate(details ->
                        details.getSummaryText().equals("Giấy tờ và mã số · 1 đang dùng, 1 không còn dùng")));
        assertThat(texts(numbers))
                .contains("Số định danh cá nhân: 001184•••••3", "Số định danh cá nhân: 001184•••••2")
                .noneMatch(text -> text.contains("00118499001"))
                .anyMatch(text -> text.startsWith("Trạm Y tế · ghi nhận "))
                .anyMatch(text -> text.startsWith("Không còn từ "));
    }

    private void number(RecordId id, String number) {
        fixtures.as(staff, () -> {
            HealthRecord now = records.find(actors.scope(), id).orElseThrow();
            return desk.change(
                    ActDraft.of("CORRECT", commune, "xem căn cước", ValueSource.STATION),
                    id,
                    now.version(),
                    List.of(new FieldChange(AdministrativeField.PERSONAL_ID, number, ValueSource.STATION)));
        });
    }

    private static List<String> texts(Component of) {
        return _find(of, Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void two_records_that_no_rule_found_are_flagged_by_hand(@Autowired DuplicateQueries groups) {
        RecordId id = new RecordId(record("001184990003", "Võ Thị Sậy", "1990-01-02"));
        record("001184990004", "Vũ Thị Sậy", "1957-03-09");
        open("tra-cuu/" + id);
        _click(_get(Button.class, spec -> spec.withText("Báo nghi trùng…")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "vu thi say");
        GridKt._selectRow(_get(dialog, Grid.class), 0);
        _setValue(_get(dialog, TextArea.class), "Cùng nhà, cùng số điện thoại");
        _click(_get(dialog, Button.class, spec -> spec.withText("Báo nghi trùng")));
        assertThat(fixtures.as(staff, () -> groups.groups(actors.scope(), "OPEN", 0, 10)))
                .singleElement()
                .satisfies(group -> assertThat(
                                UI.getCurrent().getActiveViewLocation().getPath())
                        .isEqualTo("trung/" + group.groupId()));
    }

    @Test
    void a_supervisor_reads_the_record_but_takes_nothing_back() {
        RecordId id = new RecordId(record("001184990002", "Võ Thị Súng", "1991-01-02"));
        fixtures.as(
                staff,
                () -> desk.change(
                        ActDraft.of("CORRECT", commune, "nhập thư điện tử", ValueSource.STATION),
                        id,
                        1,
                        List.of(new FieldChange(AdministrativeField.EMAIL, "sung@example.vn", ValueSource.STATION))));
        Screens.open(context, TestActors.of(Role.SUPERVISOR, commune));
        UI.getCurrent().navigate("tra-cuu/" + id);
        assertThat(_get(HistoryPanel.class).getElement().getTextRecursively())
                .contains("nhập thư điện tử")
                .contains("(trống) → sung@example.vn");
        assertThat(_find(Button.class, spec -> spec.withText("Hoàn tác"))).isEmpty();
    }

    private long record(String number, String name, String birth) {
        return fixtures.record(
                commune, Map.of("full_name", name, "birth_date", birth, "sex", "2", "personal_id", number));
    }

    private void open(String path) {
        Screens.open(context, staff);
        UI.getCurrent().navigate(path);
    }
}
