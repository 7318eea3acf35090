package vn.hososach.ui.frame;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ErrorEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Role;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class FrameViewTest {

    private static final CommuneCode BAT_TRANG = new CommuneCode("00565");

    @Autowired
    ApplicationContext context;

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_rail_shows_a_role_only_its_own_screens() {
        assertThat(railOf(Role.STATION_HEAD)).contains("Việc cần làm");
        assertThat(railOf(Role.COMMUNE_POLICE)).contains("Việc cần làm").doesNotContain("Nhập liệu", "Người dùng");
    }

    @Test
    void who_may_not_read_names_gets_no_search_for_people() {
        Screens.open(context, TestActors.of(Role.COMMUNE_CHAIR, BAT_TRANG));
        assertThat(_find(TextField.class, spec -> spec.withClasses("top-search")))
                .isEmpty();
    }

    @Test
    void the_last_meaning_of_a_key_counts_and_ends_with_its_screen() {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, BAT_TRANG));
        List<String> pressed = new ArrayList<>();
        Span below = new Span();
        Span above = new Span();
        Shortcuts.on(below, "J", "dưới", () -> pressed.add("below"));
        Shortcuts.on(above, "J", "trên", () -> pressed.add("above"));
        UI.getCurrent().add(below, above);
        Shortcuts.of(UI.getCurrent()).press("J");
        UI.getCurrent().remove(above);
        Shortcuts.of(UI.getCurrent()).press("J");
        UI.getCurrent().remove(below);
        Shortcuts.of(UI.getCurrent()).press("J");
        assertThat(pressed).containsExactly("above", "below");
    }

    @Test
    void the_question_mark_lists_the_keys() {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, BAT_TRANG));
        Shortcuts.of(UI.getCurrent()).press("?");
        assertThat(texts(_get(Dialog.class))).contains("Danh sách phím tắt", "Tìm người");
    }

    @Test
    void a_refusal_is_told_in_its_own_words() {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, BAT_TRANG));
        new ScreenErrors().error(new ErrorEvent(new IllegalStateException(new Refusal("role-not-allowed"))));
        assertThat(texts(_get(Notification.class))).contains("Vai trò của bạn không được làm việc này.");
    }

    @Test
    void any_other_failure_shows_a_code_and_nothing_of_its_cause() {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, BAT_TRANG));
        new ScreenErrors().error(new ErrorEvent(new IllegalStateException("Nguyễn Văn Bí Mật")));
        assertThat(texts(_get(Notification.class)))
                .anyMatch(text -> text.matches(".*mã sự cố [A-Z2-9]{6}\\."))
                .noneMatch(text -> text.contains("Bí Mật"));
    }

    private List<String> railOf(Role role) {
        Screens.open(context, TestActors.of(role, BAT_TRANG));
        List<String> titles = _find(RouterLink.class, spec -> spec.withClasses("rail-link")).stream()
                .map(link -> link.getElement().getAttribute("title"))
                .toList();
        Screens.close();
        return titles;
    }

    private static List<String> texts(Component component) {
        return _find(component, Component.class).stream()
                .map(it -> it.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.toList());
    }
}
