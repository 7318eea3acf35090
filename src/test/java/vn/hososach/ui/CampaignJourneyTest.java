package vn.hososach.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.casework.CaseReleaseDesk;
import vn.hososach.duplicates.DuplicateCaseDesk;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.reporting.MonthlyReportDesk;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** The chain of the product in a real browser: fix, flag, verify, approve, merge, take back, report. */
@HssTest
@EnabledIf("vn.hososach.ui.Browser#isInstalled")
class CampaignJourneyTest {

    private static final String PASSWORD = "mat-khau-thu-1";
    private static final String HOA = "001184771903";
    private static final String NAM = "001051771904";

    private static Browser browser;

    @Autowired
    IntakeDesk intake;

    @Autowired
    ReviewDesk review;

    @Autowired
    CaseReleaseDesk cases;

    @Autowired
    DuplicateCaseDesk groups;

    @Autowired
    DuplicateQueries merges;

    @Autowired
    MonthlyReportDesk reports;

    @Autowired
    CaseFlows flows;

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
    void a_record_is_mended_and_two_records_become_one_and_two_again() throws IOException {
        commune = TestCommunes.next(jdbc);
        account("hanh.trinh.tram", Role.STATION_STAFF);
        account("hanh.trinh.truong", Role.STATION_HEAD);
        account("hanh.trinh.ca", Role.COMMUNE_POLICE);
        takeIn();

        Page station = browser.signIn("hanh.trinh.tram", PASSWORD);
        int before = findings(station);
        mendByKeyboard(station);
        Page head = browser.signIn("hanh.trinh.truong", PASSWORD);
        approve(head, "Sửa");
        int mended = findings(station);
        assertThat(mended).isLessThan(before);

        askPolice(station);
        answer(browser.signIn("hanh.trinh.ca", PASSWORD));
        proposeMerge(station);
        approve(head, "Gộp");
        assertThat(merged()).isEqualTo(1);
        assertThat(findings(station)).isLessThan(mended);

        takeBack(head);
        assertThat(findings(station)).isEqualTo(mended);

        assertThat(downloadedReport(station)).contains("BÁO CÁO").contains("tháng");
        assertThat(browser.problems()).noneMatch(problem -> problem.contains("Content Security Policy"));
    }

    /** Day and month of birth are exchanged: key 1 takes the register's; the address is kept with key 2. */
    private void mendByKeyboard(Page page) {
        page.navigate(address(page, "/?buoc=review-record"));
        page.getByText("Trần Quốc Vinh").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Trần Quốc Vinh"))).isVisible();
        page.keyboard().press("1");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Còn 1 trường chưa quyết định")).isVisible();
        page.keyboard().press("2");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Trần Quốc Vinh"))).isHidden();
        settle();
    }

    private void askPolice(Page page) {
        openGroup(page);
        page.keyboard().press("3");
        assertThat(page.getByText("Đối chiếu 2 hồ sơ").first()).isHidden();
        settle();
    }

    private void answer(Page page) {
        page.navigate(address(page, "/xac-minh"));
        page.getByText("Mở câu đầu tiên").click();
        assertThat(page.getByText("cùng một người không").first()).isVisible();
        page.keyboard().press("1");
        page.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Xem thẻ căn cước"))
                .click();
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/xac-minh$"));
        settle();
    }

    private void proposeMerge(Page page) {
        openGroup(page);
        assertThat(page.getByText("Công an xã trả lời: cùng một người")).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Công an xã trả lời: cùng một người")).isHidden();
        settle();
    }

    private void approve(Page page, String kind) {
        page.navigate(address(page, "/?buoc=decide-batch"));
        page.getByText(Pattern.compile("^" + kind + ".*")).first().click();
        Locator accept = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Duyệt 1 đề nghị.*")));
        accept.click();
        assertThat(accept).isHidden();
        settle();
    }

    private void takeBack(Page page) {
        page.navigate(address(page, "/gop"));
        page.getByLabel(Pattern.compile("Hoàn tác lần gộp.*")).click();
        page.getByLabel("Lý do").fill("Hai người khác nhau, gộp nhầm");
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        assertThat(page.getByText("Đã hoàn tác").first()).isVisible();
        settle();
        assertThat(merged()).isZero();
    }

    private String downloadedReport(Page page) throws IOException {
        actors.runAs(actors.system("test"), () -> reports.open(commune, YearMonth.now()));
        settle();
        page.navigate(address(page, "/bao-cao"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Tháng .*")))
                .click();
        Path file = folder.resolve("bao-cao.pdf");
        page.waitForDownload(() -> page.getByText("Tải PDF").click()).saveAs(file);
        PdfReader pdf = new PdfReader(Files.readAllBytes(file));
        return new PdfTextExtractor(pdf).getTextFromPage(1);
    }

    /** How many findings the dashboard says are still to be dealt with. */
    private int findings(Page page) {
        page.navigate(address(page, "/tien-do"));
        Locator all = page.locator(".dashboard-row")
                .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(Pattern.compile("^Tất cả.*")));
        return Integer.parseInt(all.first().locator("td").last().textContent().strip());
    }

    private void openGroup(Page page) {
        page.navigate(address(page, "/?buoc=compare-records"));
        page.getByText("Đối chiếu 2 hồ sơ").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Đối chiếu 2 hồ sơ")))
                .isVisible();
    }

    private void takeIn() throws IOException {
        Path register = folder.resolve("dan-cu.csv");
        Files.write(
                register,
                List.of(
                        "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,dan_toc,ma_xa,dia_chi,trang_thai",
                        HOA + ",Nguyễn Thị Hoài Thương,Nữ,17/09/1984,Kinh," + commune + ",Thôn Một,Thường trú",
                        NAM + ",Trần Quốc Vinh,Nam,04/10/1951,Kinh," + commune + ",Thôn Hai,Thường trú"));
        Path records = folder.resolve("ho-so.csv");
        Files.write(
                records,
                List.of(
                        "ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,dien_thoai,dia_chi,ma_xa",
                        "HT-1,KCB,Nguyễn Thị Hoài Thương,17/09/1984,Nữ,Kinh," + HOA + ",0914027583,Thôn Một," + commune,
                        "HT-2,TRAM,NGUYEN THI HOAI THUONG,17/09/1984,Nữ,Kinh," + HOA + ",0914027583,Thôn Một,"
                                + commune,
                        "HT-3,KCB,Trần Quốc Vinh,10/04/1951,Nam,Kinh," + NAM + ",0976123458,Thôn Hai," + commune));
        actors.runAs(actors.system("test"), () -> {
            intake.take(IntakeKind.REGISTER, register, "dan-cu.csv", Progress.SILENT);
            intake.take(IntakeKind.RECORDS, records, "ho-so.csv", Progress.SILENT);
            review.review(Optional.of(commune), Progress.SILENT);
            groups.openCases(Optional.of(commune), 100);
            cases.open(Optional.of(commune), 100);
        });
        settle();
    }

    private int merged() {
        return actors.runAs(TestActors.of(Role.STATION_STAFF, commune), () -> merges.merges(
                        actors.scope(), Optional.of("MERGED"), Long.MAX_VALUE, 10)
                .size());
    }

    private void settle() {
        actors.runAs(actors.system("test"), flows::settle);
    }

    private void account(String username, Role role) {
        users.save(TestActors.of(username, role, commune), PASSWORD, false);
    }

    private static String address(Page page, String path) {
        return page.url().replaceAll("^(https?://[^/]+).*$", "$1") + path;
    }

    private static Page.GetByRoleOptions heading(String text) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(".*" + text + ".*"));
    }
}
