package vn.hososach.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.SampleCases;
import vn.hososach.worklist.WorkItemDetails;

@HssTest
@EnabledIf("vn.hososach.ui.Browser#isInstalled")
class BrowserJourneyTest {

    private static final String PASSWORD = "mat-khau-thu-1";

    private static Browser browser;
    private static CommuneCode commune;

    @BeforeAll
    static void start(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        browser = new Browser(port);
        commune = TestCommunes.next(jdbc);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void account(@Autowired UserDesk users) {
        users.save(TestActors.of("tram.duyet", Role.STATION_STAFF, commune), PASSWORD, false);
    }

    @Test
    void a_wrong_password_is_refused_in_words_and_the_right_one_opens_the_inbox(@Autowired SampleCases cases) {
        cases.start(WorkItemDetails.of(commune, "Sai ngày sinh").about("Nguyễn Thị Hoa", "1984", "••0017"));
        Page page = browser.open("/");
        page.fill("input[name=username]", "tram.duyet");
        page.fill("input[name=password]", "sai");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Chưa đăng nhập được")).isVisible();

        page = browser.signIn("tram.duyet", PASSWORD);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Việc cần làm")))
                .isVisible();
        assertThat(page.getByText("Nguyễn Thị Hoa")).isVisible();
    }

    @Test
    void the_theme_is_applied_and_the_font_comes_from_here() {
        Page page = browser.signIn("tram.duyet", PASSWORD);

        assertThat(page.locator(".top-bar")).hasCSS("display", "flex");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        Object loaded = page.evaluate("document.fonts.ready.then(() => document.fonts.check('14px Inter', 'Việt'))");
        assertThat(loaded).isEqualTo(true);
        assertThat(browser.problems()).noneMatch(problem -> problem.contains("Content Security Policy"));
    }

    @Test
    void letters_typed_into_a_field_are_not_taken_for_shortcuts_and_the_list_of_keys_opens_by_key() {
        Page page = browser.signIn("tram.duyet", PASSWORD);
        Locator search = page.getByLabel("Tìm người");

        page.keyboard().press("/");
        page.keyboard().type("njk?");
        assertThat(search).hasValue("njk?");

        search.blur();
        page.keyboard().press("?");
        assertThat(page.getByText("Phím tắt trên màn hình này")).isVisible();
    }

    @Test
    void a_process_is_drawn_with_its_names(@TempDir Path folder) {
        Page page = browser.signIn("tram.duyet", PASSWORD);
        page.getByText("Quy trình").first().click();

        assertThat(page.locator(".process-diagram svg text")
                        .getByText("Gửi yêu cầu xác")
                        .first())
                .isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("process.png")));
        assertThat(folder.resolve("process.png")).isNotEmptyFile();
    }
}
