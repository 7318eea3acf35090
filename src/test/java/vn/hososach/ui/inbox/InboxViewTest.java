package vn.hososach.ui.inbox;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
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
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.worklist.SampleCases;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorkItemDetails;
import vn.hososach.worklist.WorklistQueries;

@HssTest
class InboxViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleCases cases;

    @Autowired
    WorklistQueries queries;

    private CommuneCode commune;
    private Actor staff;

    @BeforeEach
    void someWork(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.invented(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        cases.start(details("Nguyễn Thị Hoa", "Thôn 2", "ERROR"));
        cases.start(details("Trần Văn Nam", "Thôn 5", "BLOCKER"));
        cases.start(details("Lê Thị Ngọc Ánh", "Thôn 2", "WARNING"));
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_gravest_work_stands_on_top() {
        Screens.open(context, staff);
        assertThat(names()).containsExactly("Trần Văn Nam", "Nguyễn Thị Hoa", "Lê Thị Ngọc Ánh");
    }

    @Test
    void a_name_is_found_without_its_diacritics_and_the_filter_stands_in_the_address() {
        Screens.open(context, staff);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Lọc theo tên")), "ngoc anh");
        assertThat(names()).containsExactly("Lê Thị Ngọc Ánh");
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getSingleParameter("ten"))
                .contains("ngoc anh");
    }

    @Test
    void a_link_with_a_filter_opens_the_filtered_list() {
        Screens.open(context, staff);
        UI.getCurrent().navigate("", QueryParameters.of("thon", "Thôn 2"));
        assertThat(names()).containsExactly("Nguyễn Thị Hoa", "Lê Thị Ngọc Ánh");
        assertThat(_find(Select.class)).anyMatch(select -> "Thôn 2".equals(select.getValue()));
    }

    @Test
    void an_emptied_list_says_that_the_filter_is_the_reason() {
        Screens.open(context, staff);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Quá hạn")), true);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Không có việc nào khớp bộ lọc");
    }

    @Test
    void the_next_item_is_taken_by_whoever_asks_for_it() {
        Screens.open(context, staff);
        Optional<String> opened =
                Screens.destination(() -> Shortcuts.of(UI.getCurrent()).press("N"));
        assertThat(queries.assignedTo(staff.scope(), staff.username(), 10))
                .extracting(WorkItem::subjectName)
                .containsExactly("Trần Văn Nam");
        assertThat(opened).hasValueSatisfying(path -> assertThat(path).startsWith("ho-so/"));
    }

    @Test
    void down_and_enter_open_the_second_row_without_taking_it() {
        Screens.open(context, staff);
        Shortcuts.of(UI.getCurrent()).press("J");
        Shortcuts.of(UI.getCurrent()).press("J");
        WorkItem second = GridKt._get(grid(), 1);
        Optional<String> opened =
                Screens.destination(() -> Shortcuts.of(UI.getCurrent()).press("Enter"));
        assertThat(opened).contains("ho-so/" + second.caseKey().id());
        assertThat(queries.assignedTo(staff.scope(), staff.username(), 10)).isEmpty();
    }

    @Test
    void chosen_items_are_taken_together_and_the_screen_says_how_many() {
        Screens.open(context, staff);
        grid().asMultiSelect().select(GridKt._get(grid(), 0), GridKt._get(grid(), 2));
        _click(_get(Button.class, spec -> spec.withText("Nhận việc")));
        assertThat(queries.assignedTo(staff.scope(), staff.username(), 10)).hasSize(2);
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("Đã nhận 2 việc.");
    }

    @Test
    void a_list_without_any_work_offers_neither_filters_nor_a_next_item() {
        Screens.open(context, TestActors.of(Role.COMMUNE_CHAIR, commune));
        assertThat(_find(Select.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Việc tiếp theo"))).isEmpty();
    }

    @Test
    void the_police_see_their_own_empty_list_and_not_the_station_s_work() {
        Screens.open(context, TestActors.of(Role.COMMUNE_POLICE, commune));
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("Không có câu hỏi nào chờ Công an xã");
    }

    private WorkItemDetails details(String name, String hamlet, String severity) {
        return WorkItemDetails.of(commune, "Sai ngày sinh")
                .about(name, "1984", "••••0001")
                .in(hamlet)
                .findings(List.of("C17"), severity);
    }

    private static InboxGrid grid() {
        return _get(InboxGrid.class);
    }

    private static List<String> names() {
        return GridKt._findAll(grid()).stream().map(WorkItem::subjectName).toList();
    }
}
