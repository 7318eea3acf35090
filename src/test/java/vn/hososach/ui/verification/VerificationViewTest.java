package vn.hososach.ui.verification;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.IdentityQuestion.Candidate;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.verification.Answer;
import vn.hososach.verification.VerificationDesk;
import vn.hososach.verification.VerificationRequest;

@HssTest
class VerificationViewTest {

    private static final AtomicLong CASES = new AtomicLong(710_000_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Actors actors;

    @Autowired
    VerificationDesk desk;

    private CommuneCode commune;
    private Actor police;

    @BeforeEach
    void somebody(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.invented(jdbc);
        police = TestActors.of(Role.COMMUNE_POLICE, commune);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_card_asks_one_sentence_and_marks_the_letters_that_differ() {
        open(ask("IDENTITY"));
        assertThat(text())
                .contains("Người này có đúng là Nguyễn Thị Hoa không?")
                .contains("12/04/1984");
        assertThat(_find(Span.class, spec -> spec.withClasses("diff-mark")))
                .extracting(Span::getText)
                .contains("a", "à");
        assertThat(_find(Button.class, spec -> spec.withClasses("answer-button")))
                .hasSize(5);
    }

    @Test
    void a_key_answers_and_the_next_question_opens() {
        long first = ask("IDENTITY");
        long second = ask("IDENTITY");
        open(first);
        press("1");
        _setValue(_get(Evidence.class), "Xem thẻ căn cước");
        press("Ctrl+Enter");
        assertThat(of(first).answer()).isEqualTo(Answer.CONFIRMED);
        assertThat(path()).isEqualTo("xac-minh/" + second);
        assertThat(_get(Evidence.class).getValue()).isEqualTo("Xem thẻ căn cước");
    }

    @Test
    void a_correction_shows_its_fields_and_takes_dates_as_they_are_written() {
        long id = ask("IDENTITY");
        open(id);
        assertThat(_find(CorrectionFields.class)).isEmpty();
        press("3");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Ngày sinh đúng")), "2/4/1984");
        _setValue(_get(Evidence.class), "Xem thẻ căn cước");
        press("Ctrl+Enter");
        assertThat(of(id).answer()).isEqualTo(Answer.CORRECTED);
    }

    @Test
    void a_number_that_is_no_personal_id_is_refused_and_nothing_is_sent() {
        long id = ask("IDENTITY");
        open(id);
        press("3");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Số định danh đúng")), "00118400001");
        _setValue(_get(Evidence.class), "Xem thẻ căn cước");
        assertThatThrownBy(() -> press("Ctrl+Enter"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("personal-id-bad"));
        assertThat(of(id).status()).isEqualTo("OPEN");
    }

    @Test
    void the_fifth_button_asks_whether_somebody_moved_or_died() {
        long id = ask("IDENTITY");
        open(id);
        press("5");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Answer> which = _get(RadioButtonGroup.class);
        _setValue(which, Answer.DECEASED);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Ngày mất")), "03/02/2025");
        _setValue(_get(Evidence.class), "Giấy tờ hộ tịch (khai sinh, khai tử)");
        press("Ctrl+Enter");
        assertThat(of(id).answer()).isEqualTo(Answer.DECEASED);
    }

    @Test
    void nothing_is_sent_before_one_of_the_five_is_chosen() {
        long id = ask("SAME_PERSON");
        open(id);
        press("Ctrl+Enter");
        assertThat(_find(Notification.class)).isNotEmpty();
        assertThat(of(id).status()).isEqualTo("OPEN");
    }

    @Test
    void the_words_on_the_buttons_follow_the_question() {
        open(ask("DECEASED"));
        assertThat(_find(Button.class, spec -> spec.withClasses("answer-button")))
                .extracting(Button::getText)
                .startsWith("Đúng, đã mất", "Không đúng, còn sống");
    }

    @Test
    void the_list_answers_all_that_are_chosen_at_once() {
        ask("IDENTITY");
        ask("SAME_PERSON");
        Screens.open(context, police);
        UI.getCurrent().navigate(VerificationListView.class);
        QuestionGrid grid = _get(QuestionGrid.class);
        assertThat(_find(Evidence.class)).isEmpty();
        grid.asMultiSelect().select(grid.getListDataView().getItems().toList());
        _setValue(_get(Evidence.class), "Tra cứu CSDL quốc gia về dân cư");
        _click(_get(Button.class, spec -> spec.withText("Đúng")));
        assertThat(as(() -> desk.openQuestions(50))).isEmpty();
        assertThat(_get(EmptyState.class).isVisible()).isTrue();
    }

    @Test
    void what_was_refused_stays_in_the_list_with_its_reason() {
        ask("IDENTITY");
        Screens.open(context, police);
        UI.getCurrent().navigate(VerificationListView.class);
        QuestionGrid grid = _get(QuestionGrid.class);
        grid.asMultiSelect().select(grid.getListDataView().getItems().toList());
        press("1");
        assertThat(as(() -> desk.openQuestions(50))).hasSize(1);
        assertThat(_find(Notification.class)).isNotEmpty();
    }

    @Test
    void the_station_has_no_way_to_the_desk_of_the_police() {
        long id = ask("IDENTITY");
        Screens.open(context, TestActors.of(Role.STATION_STAFF, commune));
        assertThatThrownBy(() -> {
                    UI.getCurrent().navigate("xac-minh/" + id);
                    _get(VerificationView.class);
                })
                .hasMessageContaining("AccessDenied");
    }

    private void open(long id) {
        Screens.open(context, police);
        UI.getCurrent().navigate("xac-minh/" + id);
    }

    private static void press(String key) {
        Shortcuts.of(UI.getCurrent()).press(key);
    }

    private static String text() {
        return _get(VerificationView.class).getElement().getTextRecursively();
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private VerificationRequest of(long id) {
        return as(() -> desk.open(id));
    }

    private <V> V as(java.util.function.Supplier<V> work) {
        return actors.runAs(police, work);
    }

    private long ask(String kind) {
        CaseKey asking = CaseKey.of('R', CASES.incrementAndGet());
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new VerificationRequested(
                        asking,
                        commune.value(),
                        new IdentityQuestion(
                                kind,
                                "Người này có đúng là Nguyễn Thị Hoa không?",
                                List.of(person("Nguyễn Thị Hoa"), person("Nguyễn Thị Hoà")))))));
        return as(() -> desk.openQuestions(50)).stream()
                .filter(it -> it.caseKey().equals(asking.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Candidate person(String name) {
        return new Candidate("Dân cư", "", name, "1984-04-12", "2", "001184000017", "Thôn 2, xã Bát Tràng");
    }
}
