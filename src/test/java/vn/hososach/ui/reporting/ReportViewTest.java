package vn.hososach.ui.reporting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.campaign.CampaignFixtures;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.reporting.MonthlyReport;
import vn.hososach.reporting.MonthlyReportDesk;
import vn.hososach.reporting.MonthlyReportQueries;
import vn.hososach.reporting.ReportStatus;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class ReportViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MonthlyReportDesk desk;

    @Autowired
    MonthlyReportQueries queries;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    ProcessDriver process;

    @Autowired
    Actors actors;

    private CommuneCode commune;
    private CaseKey key;

    @BeforeEach
    void aDraft(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.invented(jdbc);
        fixtures.resident(commune, "B-" + commune, "Thôn Một", "ALIVE");
        key = CaseKey.of('M', actors.runAs(actors.system("test"), () -> desk.open(commune, YearMonth.of(2026, 2))));
        process.task(key, "draft-report");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_list_leads_to_the_report_by_a_link() {
        open(Role.STATION_STAFF, null);
        RouterLink link = (RouterLink) GridKt._getCellComponent(_get(ReportList.class), 0, "month");
        assertThat(link.getText()).startsWith("Tháng 02/2026");
        assertThat(link.getHref()).isEqualTo("bao-cao/" + key.id());
    }

    @Test
    void the_station_writes_its_words_and_hands_in_the_report() {
        open(Role.STATION_STAFF, key.id());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Khó khăn, vướng mắc")), "Thiếu máy tính.");
        _click(_get(Button.class, spec -> spec.withText("Trình Trưởng trạm")));

        assertThat(report().difficulties()).isEqualTo("Thiếu máy tính.");
        process.task(key, "sign-report");
        assertThat(report().status()).isEqualTo(ReportStatus.SIGNING);
    }

    @Test
    void the_printed_page_and_both_files_are_offered() {
        open(Role.STATION_HEAD, key.id());
        assertThat(_get(IFrame.class).getSrc()).contains(".pdf#");
        assertThat(_find(Anchor.class))
                .extracting(anchor -> anchor.getElement().getTextRecursively())
                .contains("Tải PDF", "Tải XLSX");
    }

    @Test
    void a_chair_reads_a_draft_but_cannot_touch_it() {
        open(Role.COMMUNE_CHAIR, key.id());
        assertThat(_find(TextArea.class)).isNotEmpty().allMatch(TextArea::isReadOnly);
        _assertNone(Button.class, spec -> spec.withText("Duyệt báo cáo"));
    }

    @Test
    void a_report_of_another_commune_is_not_shown(@Autowired JdbcClient jdbc) {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc)));
        UI.getCurrent().navigate(ReportView.class, key.id());
        _assertNone(IFrame.class);
    }

    private void open(Role role, Long id) {
        Screens.open(context, TestActors.of(role, commune));
        if (id == null) {
            UI.getCurrent().navigate(ReportView.class);
        } else {
            UI.getCurrent().navigate(ReportView.class, id);
        }
    }

    private MonthlyReport report() {
        return actors.runAs(TestActors.of(Role.STATION_HEAD, commune), () -> queries.find(key.id()))
                .orElseThrow();
    }
}
