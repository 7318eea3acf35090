package vn.hososach.ui.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.hososach.campaign.KpiGroup;
import vn.hososach.campaign.NewCampaign;
import vn.hososach.campaign.internal.DailyWatch;
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

    @Autowired
    DailyWatch watch;

    private static final CommuneCode OTHER = new CommuneCode("00004");

    private CommuneCode commune;
    private int residents;

    @BeforeEach
    void someFindings() {
        commune = TestCommunes.invented(jdbc);
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
                .contains(
                        "2 > phat-hien?thon=Thôn 2&xa=" + commune.value() + "&tieu-chi=CORRECT",
                        "1 > phat-hien?thon=Thôn 5&xa=" + commune.value() + "&tieu-chi=COMPLETE")
                .contains("3 > phat-hien?xa=" + commune.value());
    }

    @Test
    void the_list_behind_a_number_counts_as_the_number_does() {
        finding(4, "C09", "CORRECT", "INFO", "Thôn 2");
        open(Role.STATION_STAFF);
        assertThat(links()).contains("3 > phat-hien?xa=" + commune.value());
        UI.getCurrent().navigate(FindingsView.class);
        assertThat(_get(FindingsView.class).getElement().getTextRecursively()).contains("3 phát hiện cần xử lý");
    }

    @Test
    void who_asks_for_mere_information_gets_it() {
        finding(4, "C09", "CORRECT", "INFO", "Thôn 2");
        open(Role.STATION_STAFF);
        UI.getCurrent().navigate(FindingsView.class, QueryParameters.of("muc", "INFO"));
        assertThat(_get(FindingsView.class).getElement().getTextRecursively()).contains("1 thông tin");
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

    @Test
    void from_the_city_to_the_commune_the_hamlet_and_the_people_behind_a_number() {
        resident("Thôn 2");
        resident("Thôn 2");
        resident("Thôn 5");
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(status -> watch.snapshot(List.of(commune.value()))));
        Screens.open(
                context, new Actor("giam.sat", "Giám sát", Role.SUPERVISOR, new Scope(Set.of(commune, OTHER), true)));

        UI.getCurrent().navigate("tien-do", QueryParameters.of("xa", commune.value()));
        assertThat(links(KpiTable.class)).contains("3 > danh-sach?xa=" + commune.value() + "&nhom=chua-lap");
        UI.getCurrent().navigate("tien-do", QueryParameters.simple(Map.of("xa", commune.value(), "thon", "Thôn 2")));
        assertThat(links(KpiTable.class))
                .contains("2 > danh-sach?thon=Thôn 2&xa=" + commune.value() + "&nhom=chua-lap")
                .anyMatch(it ->
                        it.startsWith("2 > danh-sach?") && it.contains("doi-tuong=OTHER") && it.contains("Thôn 2"));
        UI.getCurrent()
                .navigate(
                        "danh-sach",
                        QueryParameters.simple(Map.of(
                                "xa", commune.value(), "thon", "Thôn 2", "nhom", KpiGroup.WITHOUT_RECORD.address())));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
    }

    @Test
    void the_supervision_sees_every_commune_as_a_tile_that_opens_it() {
        Actor supervisor = new Actor("giam.sat", "Giám sát", Role.SUPERVISOR, new Scope(Set.of(commune, OTHER), true));
        LocalDate today = LocalDate.now();
        actors.runAs(supervisor, () -> {
            long campaign = campaigns.create(
                    new NewCampaign("Chiến dịch ngói", today.plusDays(1), today.plusDays(90), 95, 90, true));
            campaigns.join(campaign, commune);
        });
        Screens.open(context, supervisor);
        UI.getCurrent().navigate(DashboardView.class);

        assertThat(_find(TileMap.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(_find(KpiTable.class)).isEmpty();
    }

    private void resident(String hamlet) {
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                """
                                insert into hss.register_entry (commune_code, personal_id, full_name, hamlet, life_status,
                                    batch_id, row_hash) values (:commune, :pid, 'Nguyễn Văn Mẫu', :hamlet, 'ALIVE', 0, '')
                                """)
                        .param("commune", commune.value())
                        .param("pid", "DB-" + residents++)
                        .param("hamlet", hamlet)
                        .update()));
    }

    private void open(Role role) {
        Screens.open(context, TestActors.of(role, commune));
        UI.getCurrent().navigate(DashboardView.class);
    }

    private static List<String> links() {
        return links(FindingTable.class);
    }

    private static List<String> links(Class<? extends Component> table) {
        return _find(table).stream()
                .flatMap(it -> _find(it, RouterLink.class).stream())
                .map(link -> link.getText() + " > " + URLDecoder.decode(link.getHref(), StandardCharsets.UTF_8))
                .toList();
    }

    private void finding(long record, String rule, String criterion, String hamlet) {
        finding(record, rule, criterion, "ERROR", hamlet);
    }

    private void finding(long record, String rule, String criterion, String severity, String hamlet) {
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                """
                                insert into hss.finding (commune_code, record_id, hamlet, rule_id, criterion, severity, route,
                                    message_key, decision_version, first_seen, last_seen)
                                values (:commune, :record, :hamlet, :rule, :criterion, :severity, 'ST', 'rule.' || :rule, '1',
                                    now(), now())
                                """)
                        .param("commune", commune.value())
                        .param("record", 700_000_000L + record)
                        .param("hamlet", hamlet)
                        .param("rule", rule)
                        .param("criterion", criterion)
                        .param("severity", severity)
                        .update()));
    }
}
