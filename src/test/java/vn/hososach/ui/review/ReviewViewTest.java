package vn.hososach.ui.review;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.findings.FindingLine;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.review.CorrectionLine;
import vn.hososach.review.CorrectionPreview;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.campaign.FindingsView;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.PlaceChoice;
import vn.hososach.ui.frame.Shortcuts;

@HssTest
class ReviewViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeDesk intake;

    @Autowired
    ReviewJobs jobs;

    @Autowired
    Actors actors;

    @TempDir
    Path folder;

    @BeforeEach
    void twoPeople(@Autowired JdbcClient jdbc) throws IOException {
        CommuneCode commune = TestCommunes.next(jdbc);
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        take(
                staff,
                IntakeKind.REGISTER,
                "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,trang_thai\n001184012347,Nguyễn Thị Hoa,Nữ,1984-04-12,"
                        + commune.value() + ",dang_song\n");
        take(
                staff,
                IntakeKind.RECORDS,
                "ma_hssk,ho_ten,gioi_tinh,ngay_sinh,so_giay_to,ma_xa\nHS1,NGUYỄN THỊ HOA,Nữ,1984-04-12,001184012347,"
                        + commune.value() + "\n");
        Screens.open(context, staff);
        UI.getCurrent().navigate(ReviewView.class);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_review_shows_what_could_be_corrected_and_correcting_makes_it_vanish() {
        Shortcuts.of(UI.getCurrent()).press("R");
        awaitOutcome("Đã rà soát 1 hồ sơ");
        assertThat(corrections()).anySatisfy(it -> assertThat(it.exampleBefore() + " > " + it.exampleAfter())
                .isEqualTo("NGUYỄN THỊ HOA > Nguyễn Thị Hoa"));

        _click(_get(Button.class, spec -> spec.withText("Chuẩn hóa tự động")));
        confirm();
        awaitOutcome("Đã chuẩn hóa");

        assertThat(corrections()).noneMatch(it -> it.exampleBefore().equals("NGUYỄN THỊ HOA"));
    }

    @Test
    void what_would_be_corrected_is_shown_record_by_record_and_what_was_is_taken_back_from_the_screen() {
        Shortcuts.of(UI.getCurrent()).press("R");
        awaitOutcome("Đã rà soát 1 hồ sơ");
        CorrectionPreview name = corrections().stream()
                .filter(it -> it.exampleBefore().equals("NGUYỄN THỊ HOA"))
                .findFirst()
                .orElseThrow();
        SampleDialog samples = new SampleDialog(name, jobs.samples(name));
        assertThat(samples.getElement().getTextRecursively()).contains("1 hồ sơ sẽ đổi", "Nguyễn Thị Hoa");
        _click(_get(Button.class, spec -> spec.withText("Chuẩn hóa tự động")));
        confirm();
        awaitOutcome("Đã chuẩn hóa");

        CorrectionLine done = jobs.done().stream()
                .filter(it -> it.ruleId().equals(name.ruleId()))
                .findFirst()
                .orElseThrow();
        _click(_find(Button.class, spec -> spec.withText("Hoàn tác")).stream()
                .filter(it -> it.getAriaLabel()
                        .filter(("Hoàn tác thao tác " + done.actId())::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow());
        confirm();
        awaitOutcome("Đã hoàn tác 1 giá trị");

        assertThat(corrections()).anyMatch(it -> it.exampleBefore().equals("NGUYỄN THỊ HOA"));
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        dialog.close();
    }

    @Test
    void the_list_behind_a_number_holds_what_the_address_asks_for() {
        Shortcuts.of(UI.getCurrent()).press("R");
        awaitOutcome("Đã rà soát");

        UI.getCurrent().navigate(FindingsView.class, QueryParameters.of("quy-tac", "K02"));

        assertThat(findings()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.finding().ruleId()).isEqualTo("K02");
            assertThat(line.fullName()).isEqualTo("NGUYỄN THỊ HOA");
        });
    }

    @Test
    void whoever_has_several_communes_chooses_one_before_anything_is_counted(@Autowired JdbcClient jdbc) {
        CommuneCode one = TestCommunes.invented(jdbc);
        CommuneCode other = TestCommunes.invented(jdbc);
        Screens.close();
        Screens.open(context, new Actor("giam.sat", "Giám sát", Role.SUPERVISOR, new Scope(Set.of(one, other), false)));
        UI.getCurrent().navigate(ReviewView.class);
        assertThat(text()).contains("Chưa chọn xã, phường");

        _setValue(_get(PlaceChoice.class), one);

        assertThat(text()).doesNotContain("Chưa chọn xã, phường");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    private static String text() {
        return _find(EmptyState.class).stream()
                .map(state -> state.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private void take(Actor actor, IntakeKind kind, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(kind.code() + ".csv"), content);
        actors.runAs(actor, () -> intake.take(kind, file, file.getFileName().toString(), Progress.SILENT));
    }

    private static void awaitOutcome(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            MockVaadin.clientRoundtrip();
            return _find(Span.class).stream().anyMatch(span -> span.getText().contains(words));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<CorrectionPreview> corrections() {
        return _find(Grid.class).stream()
                .flatMap(grid -> ((List<CorrectionPreview>) GridKt._findAll(grid)).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<FindingLine> findings() {
        return (List<FindingLine>) GridKt._findAll(_get(Grid.class));
    }
}
