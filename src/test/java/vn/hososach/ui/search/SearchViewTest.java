package vn.hososach.ui.search;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
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
import vn.hososach.worklist.SampleCases;
import vn.hososach.worklist.WorkItemDetails;

@HssTest
class SearchViewTest {

    @Autowired
    ApplicationContext context;

    private Actor staff;
    private Actor elsewhere;

    @BeforeEach
    void somebody(@Autowired JdbcClient jdbc, @Autowired SampleCases cases) {
        CommuneCode commune = TestCommunes.next(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        elsewhere = TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc));
        cases.start(WorkItemDetails.of(commune, "Sai ngày sinh").about("Đặng Thị Ngọc Huyền", "1984", "••0017"));
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_name_without_diacritics_finds_the_open_work_about_its_person() {
        search(staff, "dang thi ngoc");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Việc đang mở · 1 kết quả");
    }

    @Test
    void somebody_of_another_commune_finds_nobody() {
        search(elsewhere, "dang thi ngoc");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Không tìm thấy ai");
    }

    @Test
    void a_single_letter_is_not_searched_for() {
        search(staff, "d");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("ít nhất hai chữ");
    }

    private void search(Actor who, String text) {
        Screens.open(context, who);
        UI.getCurrent().navigate("tim-nguoi", QueryParameters.of("q", text));
    }
}
