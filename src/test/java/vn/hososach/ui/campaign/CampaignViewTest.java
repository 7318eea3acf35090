package vn.hososach.ui.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
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
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.ProcessDiagram;
import vn.hososach.ui.frame.ProcessModels;

@HssTest
class CampaignViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessModels models;

    private CommuneCode commune;

    @BeforeEach
    void joinCommune(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.invented(jdbc);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void every_process_of_the_campaign_is_listed_under_its_own_name() {
        open("");
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("process-link")))
                .extracting(link -> link.getElement().getTextRecursively())
                .containsExactlyInAnyOrderElementsOf(models.all().stream()
                        .filter(model -> !model.key().equals("sample-case"))
                        .map(ProcessModels.Model::title)
                        .toList());
    }

    @Test
    void a_link_opens_the_process_it_names() {
        open("duplicate-case");
        assertThat(_get(RouterLink.class, spec -> spec.withClasses("process-chosen"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Xử lý nhóm hồ sơ nghi trùng");
        assertThat(_get(ProcessDiagram.class).getElement().getAttribute("aria-label"))
                .contains("Xử lý nhóm hồ sơ nghi trùng");
    }

    @Test
    void the_models_tell_the_names_of_their_steps() {
        assertThat(models.find("record-case"))
                .hasValueSatisfying(model -> assertThat(model.steps()).containsEntry("review-record", "Rà soát hồ sơ"));
    }

    private void open(String process) {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, commune));
        UI.getCurrent().navigate(CampaignView.class, QueryParameters.of("quy-trinh", process));
    }
}
