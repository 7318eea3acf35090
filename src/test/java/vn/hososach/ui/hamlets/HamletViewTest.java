package vn.hososach.ui.hamlets;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.population.Hamlet;
import vn.hososach.population.HamletDesk;
import vn.hososach.records.RecordQueries;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class HamletViewTest {

    private static int series = 700_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeDesk intake;

    @Autowired
    HamletDesk desk;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @TempDir
    Path folder;

    private CommuneCode commune;
    private int file;

    @BeforeEach
    void twoHamletsAndARecordWithoutDiacritics(@Autowired JdbcClient jdbc) throws IOException {
        commune = TestCommunes.invented(jdbc);
        register("Thôn Chợ", "Thôn Chùa");
        record("H-1", "Thon cho");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_file_without_diacritics_speaks_of_the_same_hamlet() {
        assertThat(hamlets()).containsExactly("Thôn Chợ 1+1", "Thôn Chùa 1+0");
    }

    @Test
    void a_renamed_hamlet_takes_its_people_along_and_is_still_known_by_its_old_name() throws IOException {
        open(Role.STATION_HEAD);
        click(0, "Đổi tên…");
        _setValue(_get(_get(Dialog.class), TextField.class), "Thôn Đình");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Đổi tên")));
        record("H-2", "Thôn Chợ");

        assertThat(hamlets()).containsExactlyInAnyOrder("Thôn Đình 1+2", "Thôn Chùa 1+0");
    }

    @Test
    void two_hamlets_that_are_one_are_put_together() throws IOException {
        open(Role.STATION_HEAD);
        click(1, "Gộp vào…");
        assertThat(((Hamlet) _get(_get(Dialog.class), Select.class).getValue()).name())
                .isEqualTo("Thôn Chợ");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Gộp")));
        register("Thôn Chùa");

        assertThat(hamlets()).containsExactly("Thôn Chợ 3+1");
    }

    @Test
    void a_merging_is_undone_from_the_list_of_changes_and_everybody_goes_back() {
        open(Role.STATION_HEAD);
        click(1, "Gộp vào…");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Gộp")));
        assertThat(hamlets()).containsExactly("Thôn Chợ 2+1");

        _click((Button) GridKt._getCellComponent(_get(HamletActGrid.class), 0, "undo"));

        assertThat(hamlets()).containsExactly("Thôn Chợ 1+1", "Thôn Chùa 1+0");
        assertThat(GridKt._get(_get(HamletActGrid.class), 0).undone()).isTrue();
    }

    @Test
    void an_empty_hamlet_is_closed_and_opened_again() {
        actors.runAs(TestActors.of(Role.STATION_HEAD, commune), () -> desk.add(commune, "Thôn Đồng"));
        open(Role.STATION_HEAD);
        click(2, "Đóng");
        assertThat(hamlets()).containsExactly("Thôn Chợ 1+1", "Thôn Chùa 1+0", "(Thôn Đồng) 0+0");
        click(2, "Mở lại");
        assertThat(hamlets()).contains("Thôn Đồng 0+0");
    }

    @Test
    void a_head_of_two_communes_keeps_both_lists(@Autowired JdbcClient jdbc) {
        CommuneCode other = TestCommunes.invented(jdbc);
        Screens.open(context, TestActors.of(Role.STATION_HEAD, commune, other));
        UI.getCurrent().navigate(HamletView.class);
        Select<CommuneCode> choice = _get(Select.class, spec -> spec.withLabel("Xã, phường"));
        choice.setValue(other);
        _click(_get(Button.class, spec -> spec.withText("Thêm thôn, tổ…")));
        _setValue(_get(_get(Dialog.class), TextField.class), "Tổ 1");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Thêm")));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        choice.setValue(commune);
        assertThat(GridKt._size(grid())).isEqualTo(2);
    }

    @Test
    void no_hamlet_is_there_twice() {
        assertThatThrownBy(() ->
                        actors.runAs(TestActors.of(Role.STATION_HEAD, commune), () -> desk.add(commune, "THÔN CHỢ")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("hamlet-exists"));
    }

    @Test
    void station_staff_read_the_list_only() {
        open(Role.STATION_STAFF);
        assertThat(GridKt._size(grid())).isEqualTo(2);
        _assertNone(Button.class, spec -> spec.withText("Thêm thôn, tổ…"));
        assertThatThrownBy(() ->
                        actors.runAs(TestActors.of(Role.STATION_STAFF, commune), () -> desk.add(commune, "Thôn Mới")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    private void click(int row, String action) {
        _click(_get(GridKt._getCellComponent(grid(), row, "actions"), Button.class, spec -> spec.withText(action)));
    }

    private List<String> hamlets() {
        return actors.runAs(TestActors.of(Role.STATION_STAFF, commune), () -> desk.hamlets(commune)).stream()
                .map(it -> (it.open() ? it.name() : "(" + it.name() + ")") + " " + it.residents() + "+" + it.records())
                .toList();
    }

    private void open(Role role) {
        Screens.open(context, TestActors.of(role, commune));
        UI.getCurrent().navigate(HamletView.class);
    }

    private static Grid<Hamlet> grid() {
        return _get(HamletGrid.class);
    }

    private void register(String... hamlets) throws IOException {
        take(
                IntakeKind.REGISTER,
                "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,dia_chi",
                IntStream.range(0, hamlets.length)
                        .mapToObj(n -> "001190" + series++ + ",Người Thứ " + n + ",Nữ,1990-04-12," + commune + ","
                                + hamlets[n])
                        .toArray(String[]::new));
    }

    private void record(String code, String hamlet) throws IOException {
        take(
                IntakeKind.RECORDS,
                "ma_hssk,ho_ten,ngay_sinh,ma_xa,dia_chi",
                code + ",Nguyễn Thị Hoa,1984-04-12," + commune + "," + hamlet);
    }

    private void take(IntakeKind kind, String header, String... lines) throws IOException {
        Path path = folder.resolve("tep-" + ++file + ".csv");
        Files.writeString(path, header + "\n" + String.join("\n", lines) + "\n");
        actors.runAs(
                TestActors.of(Role.STATION_STAFF, commune),
                () -> intake.take(kind, path, path.getFileName().toString(), Progress.SILENT));
    }
}
