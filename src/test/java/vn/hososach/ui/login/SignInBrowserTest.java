package vn.hososach.ui.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hososach.HssTest;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.accounts.AccountDesk;
import vn.hososach.accounts.AccountDraft;
import vn.hososach.ui.Browser;

/** Through the real filters: one-time passwords, the closed door, and sessions that end with their account. */
@HssTest
@EnabledIf("vn.hososach.ui.Browser#isInstalled")
class SignInBrowserTest {

    private static final Actor ADMINISTRATOR =
            new Actor("quan.tri", "Quản trị", Role.ADMINISTRATOR, new Scope(Set.of(), true));

    private static Browser browser;

    @Autowired
    AccountDesk accounts;

    @Autowired
    Actors actors;

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void a_password_for_once_opens_only_the_page_where_it_is_replaced() {
        String once = create("moi.vao");
        Page page = browser.signIn("moi.vao", once);
        assertThat(page).hasURL(Pattern.compile(".*/doi-mat-khau"));

        page.getByLabel("Mật khẩu hiện tại").fill(once);
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill("con trâu gặm cỏ non");
        page.getByLabel("Nhập lại mật khẩu mới").fill("con trâu gặm cỏ non");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Đã đổi mật khẩu.")).isVisible();

        page = browser.signIn("moi.vao", "con trâu gặm cỏ non");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Việc cần làm")))
                .isVisible();
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_open_either() {
        String once = create("bi.do");
        for (int i = 0; i < 5; i++) {
            enter("bi.do", "sai-" + i);
        }
        Page page = enter("bi.do", once);

        assertThat(page.getByText("Đã nhập sai quá nhiều lần")).isVisible();
    }

    @Test
    void a_session_ends_when_its_account_is_locked() {
        String once = create("nghi.viec");
        Page page = browser.signIn("nghi.viec", once);
        actors.runAs(ADMINISTRATOR, () -> accounts.setActive("nghi.viec", false));

        page.waitForCondition(() -> {
            page.navigate(page.url().replaceAll("/[^/]*$", "/doi-mat-khau"));
            return page.url().endsWith("/login");
        });
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    private Page enter(String username, String password) {
        Page page = browser.open("/login");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/login\\?.*"));
        return page;
    }

    private String create(String username) {
        return actors.runAs(
                ADMINISTRATOR,
                () -> accounts.create(new AccountDraft(username, "Người thử", Role.SUPERVISOR, Set.of())));
    }
}
