package vn.hososach.ui.ruledesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.access.UserDesk;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.FindingListQueries;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Browser;

/** Two officials of Sở Y tế in a real browser: a threshold is changed, tried, approved, taken back; a rule is frozen. */
@HssTest
@EnabledIf("vn.hososach.ui.Browser#isInstalled")
class RuleDeskJourneyTest {

    private static final String PASSWORD = "mat-khau-thu-1";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static Browser browser;

    @Autowired
    IntakeDesk intake;

    @Autowired
    ReviewDesk review;

    @Autowired
    FindingListQueries findings;

    @Autowired
    UserDesk users;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private CommuneCode commune;

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void a_threshold_is_changed_tried_approved_and_taken_back_and_a_rule_is_frozen() throws IOException {
        commune = TestCommunes.next(jdbc);
        users.save(officer("quy.tac.mot"), PASSWORD, false);
        users.save(officer("quy.tac.hai"), PASSWORD, false);
        anOldManAndAVeryOldOne();
        assertThat(veryOld()).isOne();

        Page first = browser.signIn("quy.tac.mot", PASSWORD);
        draftAge(first, "70");
        button(first, "Thử trên dữ liệu hôm nay").click();
        assertThat(first.getByText(Pattern.compile("Nếu áp dụng hôm nay: 1 phát hiện mới, 0 phát hiện hết")))
                .isVisible(PATIENT);
        assertThat(button(first, "Duyệt, áp dụng")).isDisabled();
        assertThat(veryOld()).isOne();

        Page second = browser.signIn("quy.tac.hai", PASSWORD);
        open(second, "measure-limits");
        button(second, "Duyệt, áp dụng").click();
        confirm(second, "Duyệt, áp dụng");
        untilVeryOld(2);

        // the page is written again when the review behind it ends, and would swallow a click
        assertThat(second.getByText(Pattern.compile("Đã rà soát lại"))).isVisible(PATIENT);
        button(second, "Trở về bản gốc").click();
        confirm(second, "Trở về bản gốc");
        untilVeryOld(1);

        freeze(first);
        assertThat(veryOld()).isZero();
        unfreeze(first);
        untilVeryOld(1);
        assertThat(browser.problems()).noneMatch(problem -> problem.contains("Content Security Policy"));
    }

    private static void draftAge(Page page, String years) {
        open(page, "measure-limits");
        button(page, "Xem, sửa dòng AGE").click();
        page.getByLabel("Trên mức này cần xem lại").fill(years);
        page.getByLabel("Lý do").fill("Thử mức tuổi phải xác minh");
        button(page, "Tạo dự thảo").click();
        assertThat(page.getByText("Dự thảo, chưa áp dụng")).isVisible();
    }

    /** The dialog names what the rule did; its findings close at once. */
    private static void freeze(Page page) {
        open(page, "birth");
        button(page, "Xem, sửa dòng C14").click();
        assertThat(page.getByText("1 phát hiện đang mở về 1 người ở 1 xã, phường"))
                .isVisible();
        page.getByLabel("Lý do").fill("Báo nhầm nhiều");
        button(page, "Tắt ngay, đóng 1 phát hiện").click();
        assertThat(page.getByText("Đang tắt").first()).isVisible();
        // the page is written again when the review behind it ends
        assertThat(page.getByText(Pattern.compile("Đã rà soát lại"))).isVisible(PATIENT);
    }

    private static void unfreeze(Page page) {
        button(page, "Xem, sửa dòng C14").click();
        page.getByLabel("Lý do").fill("Đã xem lại");
        button(page, "Bật lại").click();
        assertThat(page.getByText("Đang tắt")).hasCount(0);
    }

    private static void open(Page page, String table) {
        page.navigate(page.url().replaceAll("^(https?://[^/]+).*$", "$1") + "/quy-tac/" + table);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Các bản của bảng")))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void confirm(Page page, String words) {
        page.locator("vaadin-confirm-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .click();
    }

    /** The review behind a change runs in the background. */
    private void untilVeryOld(long count) {
        await().atMost(Duration.ofMinutes(1)).until(this::veryOld, found -> found == count);
    }

    private long veryOld() {
        return actors.runAs(
                officer("dem"),
                () -> findings.count(Scope.of(commune), new FindingFilter(null, null, "C14", null), 1_000));
    }

    private Actor officer(String username) {
        return new Actor(username, username, Role.SUPERVISOR, new Scope(Set.of(commune), false));
    }

    private void anOldManAndAVeryOldOne() throws IOException {
        int year = LocalDate.now().getYear();
        String old = "001046771905";
        String veryOld = "001019771906";
        Path register = Files.write(
                folder.resolve("dan-cu.csv"),
                List.of(
                        "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,dan_toc,ma_xa,dia_chi,trang_thai",
                        old + ",Nguyễn Văn Cao,Nam,17/05/" + (year - 80) + ",Kinh," + commune + ",Thôn Một,Thường trú",
                        veryOld + ",Nguyễn Văn Thọ,Nam,17/05/" + (year - 107) + ",Kinh," + commune
                                + ",Thôn Một,Thường trú"));
        Path records = Files.write(
                folder.resolve("ho-so.csv"),
                List.of(
                        "ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,dia_chi,ma_xa",
                        "QT-1,TRAM,Nguyễn Văn Cao,17/05/" + (year - 80) + ",Nam,Kinh," + old + ",Thôn Một," + commune,
                        "QT-2,TRAM,Nguyễn Văn Thọ,17/05/" + (year - 107) + ",Nam,Kinh," + veryOld + ",Thôn Một,"
                                + commune));
        actors.runAs(actors.system("test"), () -> {
            intake.take(IntakeKind.REGISTER, register, "dan-cu.csv", Progress.SILENT);
            intake.take(IntakeKind.RECORDS, records, "ho-so.csv", Progress.SILENT);
            review.review(Optional.of(commune), Progress.SILENT);
        });
    }
}
