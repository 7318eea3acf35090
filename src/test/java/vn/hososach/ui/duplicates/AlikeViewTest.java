package vn.hososach.ui.duplicates;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
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
import vn.hososach.duplicates.DuplicateModuleFixtures;
import vn.hososach.duplicates.MergeRunLine;
import vn.hososach.duplicates.UndoQueries;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

/** Groups of one cause are seen by five of them and decided together. */
@HssTest
class AlikeViewTest {

    private static final int GROUPS = 7;

    @Autowired
    ApplicationContext context;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    UndoQueries queries;

    @Autowired
    Actors actors;

    Actor staff;

    @BeforeEach
    void groupsOfOneCause(@Autowired JdbcClient jdbc) {
        CommuneCode commune = TestCommunes.next(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        for (int i = 0; i < GROUPS; i++) {
            String number = DuplicateModuleFixtures.number();
            String name = DuplicateModuleFixtures.name(number);
            given.record(commune, "full_name", name, "personal_id", number);
            given.record(commune, "full_name", name.toUpperCase(Locale.ROOT), "personal_id", number);
        }
        given.search(commune);
        Screens.open(context, staff);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void five_of_seven_groups_are_shown_and_all_seven_are_proposed() {
        UI.getCurrent().navigate(AlikeView.class);
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("compare-line")))
                .hasSize(5);

        _click(_find(Button.class).stream()
                .filter(b -> b.getText().startsWith("Đề nghị gộp cả 7 nhóm"))
                .findFirst()
                .orElseThrow());
        _setValue(_get(TextArea.class), "cùng số định danh, khác cách viết");
        _click(_get(Button.class, spec -> spec.withText("Đề nghị gộp")));

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs().get(0).proposed() == GROUPS);
        assertThat(runs()).singleElement().extracting(MergeRunLine::decidedBy).isEqualTo(staff.username());
    }

    private List<MergeRunLine> runs() {
        return actors.runAs(staff, () -> queries.runs(actors.scope(), 5));
    }
}
