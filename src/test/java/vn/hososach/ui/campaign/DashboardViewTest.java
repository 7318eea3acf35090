package vn.hososach.ui.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.campaign.CampaignDesk;
import vn.hososach.campaign.NewCampaign;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class DashboardViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CampaignDesk campaigns;

    private CommuneCode commune;

    @BeforeEach
    void someFindings() {
        commune = TestCommunes.next(jdbc);
        finding(1, "C17", "CORRECT", "Thôn 2");
        finding(2, "C17", "CORRECT", "Thôn 2");
        finding(3, "D01", "COMPLETE", "Thôn 5");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void every_number_of_findings_leads_to_the_list_behind_it() {
        open(Role.STATION_STAFF);
        assertThat(links())
                .contains("2 > phat-hien?thon=Thôn 2&tieu-chi=CORRECT", "1 > phat-hien?thon=Thôn 5&tieu-chi=COMPLETE")
                .contains("3 > phat-hien");
    }

    @Test
    void the_chair_sees_the_numbers_and_no_way_to_the_people_behind_them() {
        open(Role.COMMUNE_CHAIR);
        assertThat(_get(FindingTable.class).getElement().getTextRecursively()).contains("Thôn 2", "Thôn 5");
        assertThat(links()).isEmpty();
    }

    @Test
    void the_targets_of_the_commune_stand_on_top_and_the_top_bar_names_the_campaign() {
        Actor supervisor = new Actor("giam.sat", "Giám sát", Role.SUPERVISOR, new Scope(Set.of(commune), true));
        LocalDate today = LocalDate.now();
        actors.runAs(supervisor, () -> {
            long campaign = campaigns.create(
                    new NewCampaign("Chiến dịch thử", today.plusDays(1), today.plusDays(90), 95, 90, true));
            campaigns.join(campaign, commune);
        });

        open(Role.STATION_STAFF);

        assertThat(_find(TargetBar.class)).hasSize(3);
        assertThat(_get(Span.class, spec -> spec.withClasses("top-notice")).getText())
                .startsWith("Chiến dịch thử · ");
    }

    private void open(Role role) {
        Screens.open(context, TestActors.of(role, commune));
        UI.getCurrent().navigate(DashboardView.class);
    }

    private static List<String> links() {
        return _find(_get(FindingTable.class), RouterLink.class).stream()
                .map(link -> link.getText() + " > " + URLDecoder.decode(link.getHref(), StandardCharsets.UTF_8))
                .toList();
    }

    private void finding(long record, String rule, String criterion, String hamlet) {
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                """
                                insert into hss.finding (commune_code, record_id, hamlet, rule_id, criterion, severity, route,
                                    message_key, decision_version, first_seen, last_seen)
                                values (:commune, :record, :hamlet, :rule, :criterion, 'ERROR', 'ST', 'rule.' || :rule, '1',
                                    now(), now())
                                """)
                        .param("commune", commune.value())
                        .param("record", 700_000_000L + record)
                        .param("hamlet", hamlet)
                        .param("rule", rule)
                        .param("criterion", criterion)
                        .update()));
    }
}
