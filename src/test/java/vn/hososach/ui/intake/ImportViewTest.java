package vn.hososach.ui.intake;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.ButtonKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
import vn.hososach.intake.ImportBatch;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.Reject;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.inbox.InboxView;

@HssTest
class ImportViewTest {

    @Autowired
    ApplicationContext context;

    private CommuneCode commune;

    @BeforeEach
    void signIn(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.next(jdbc);
        Screens.open(context, TestActors.of(Role.STATION_STAFF, commune));
        UI.getCurrent().navigate(ImportView.class);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void an_uploaded_register_is_taken_in_and_its_bad_lines_can_be_fetched() {
        upload("so_dinh_danh,ho_ten,ngay_sinh,ma_xa\n"
                + "001184012347,Nguyễn Thị Hoa,1984-04-12," + commune.value() + "\n"
                + "12,Trần Văn Nam,1951-01-02," + commune.value() + "\n");

        ImportBatch batch = awaitBatch();
        assertThat(batch.read()).isEqualTo(2);
        assertThat(batch.inserted()).isEqualTo(1);
        assertThat(batch.rejected()).isEqualTo(1);
        Grid<Reject> rejects = rejects();
        assertThat(GridKt._get(rejects, 0).lineNo()).isEqualTo(3);
        assertThat(GridKt._get(rejects, 0).line()).contains("Trần Văn Nam");
        assertThat(_get(Anchor.class, spec -> spec.withClasses("icon-link"))
                        .getElement()
                        .getTextRecursively())
                .contains("Tải tệp các dòng bị loại");
    }

    @Test
    @SuppressWarnings("unchecked")
    void lines_of_a_list_that_belong_to_nobody_are_told_and_can_be_fetched() {
        Select<IntakeKind> kind = _get(Select.class, spec -> spec.withLabel("Loại dữ liệu"));
        kind.setValue(IntakeKind.SCHOOL);
        _get(DatePicker.class, spec -> spec.withLabel("Ngày chốt dữ liệu")).setValue(LocalDate.of(2025, 9, 1));
        upload("so_dinh_danh,ho_ten,ngay_sinh,ma_xa,truong,lop\n" + "001316099999,Phùng Thị Lan Vi,06/06/2016,"
                + commune.value() + ",TH Một,4A\n");

        ImportBatch batch = awaitBatch();
        assertThat(batch.unmatched()).isOne();
        assertThat(rejects().getListDataView().getItem(0).line()).contains("Phùng Thị Lan Vi");
        assertThat(_get(BatchDetail.class).getElement().getTextRecursively())
                .contains("Dòng chưa khớp với người nào: 1")
                .contains("Tải tệp các dòng chưa khớp")
                .contains("Ngày chốt dữ liệu: 01/09/2025");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_words_once() {
        upload("\u0000\u0001");

        ImportBatch batch = awaitBatch();
        assertThat(batch.state()).isEqualTo("FAILED");
        assertThat(_get(JobProgress.class).getElement().getTextRecursively()).contains(batch.problem());
        assertThat(_find(BatchDetail.class)).isEmpty();
    }

    @Test
    void without_a_needed_column_the_columns_are_asked_for_at_once_and_the_file_can_be_dropped() {
        upload("ten,tuoi\nHoa,42\n");
        assertThat(_get(Select.class, spec -> spec.withLabel("tuoi")).getHelperText())
                .isEqualTo("dòng đầu: 42");
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Ghi nhớ cột và xem lại")));
        assertThat(panelText()).contains("Chưa rõ cột nào là: Số định danh cá nhân");
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Bỏ tệp")));

        assertThat(_find(TrialPanel.class)).isEmpty();
        assertThat(_find(BatchGrid.class)).isEmpty();
    }

    @Test
    void two_columns_cannot_be_said_to_be_the_same() {
        upload("x1,x2,ma_xa\n001184012366,Nguyễn Thị Hoa," + commune.value() + "\n");
        Select<String> first = _get(Select.class, spec -> spec.withLabel("x1"));
        Select<String> second = _get(Select.class, spec -> spec.withLabel("x2"));
        first.setValue("so_dinh_danh");
        second.setValue("so_dinh_danh");
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Ghi nhớ cột và xem lại")));
        assertThat(second.isInvalid()).isTrue();
        assertThat(second.getErrorMessage()).isEqualTo("Cột «x1» đã là Số định danh cá nhân.");

        second.setValue("ho_ten");
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Ghi nhớ cột và xem lại")));
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Nhập tệp này")));
        assertThat(awaitBatch().inserted()).isOne();
    }

    @Test
    void an_import_that_was_begun_again_says_so_in_the_history(@Autowired JdbcClient jdbc) {
        upload("so_dinh_danh,ho_ten,ma_xa\n001184012377,Nguyễn Thị Mận," + commune.value() + "\n");
        ImportBatch batch = awaitBatch();
        jdbc.sql("update hss.import_batch set restarts = 1 where batch_id = ?")
                .param(batch.id())
                .update();
        UI.getCurrent().navigate(InboxView.class);
        UI.getCurrent().navigate(ImportView.class);
        assertThat(GridKt._getCellComponent(_get(BatchGrid.class), 0, "state")
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Đã nạp lại");
        assertThat(_get(BatchDetail.class).getElement().getTextRecursively())
                .contains("đã nạp lại sau khi khởi động lại");
    }

    @Test
    void a_trial_shows_the_columns_to_be_explained_and_then_the_file_goes_in() {
        _get(Checkbox.class).setValue(true);
        upload("dinh_danh_x,ho_ten,ma_xa\n001184012399,Nguyễn Thị Hoa," + commune.value() + "\n");
        Select<String> column = _get(Select.class, spec -> spec.withLabel("dinh_danh_x"));
        column.setValue("so_dinh_danh");
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Ghi nhớ cột và xem lại")));
        ButtonKt._click(_get(Button.class, spec -> spec.withText("Nhập tệp này")));

        assertThat(awaitBatch().inserted()).isEqualTo(1);
    }

    @Test
    void the_head_takes_an_import_back_from_the_list(@Autowired JdbcClient jdbc) {
        Screens.close();
        Screens.open(context, TestActors.of(Role.STATION_HEAD, commune));
        UI.getCurrent().navigate(ImportView.class);
        upload("so_dinh_danh,ho_ten,ma_xa\n001184012388,Nguyễn Thị Mơ," + commune.value() + "\n");
        ImportBatch batch = awaitBatch();

        ButtonKt._click((Button) GridKt._getCellComponent(_get(BatchGrid.class), 0, "undo"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            poll();
            return GridKt._size(_get(BatchGrid.class)) == 1
                    && GridKt._get(_get(BatchGrid.class), 0).state().equals("UNDONE");
        });
        assertThat(batch.inserted()).isOne();
    }

    private static String panelText() {
        return _get(TrialPanel.class).getElement().getTextRecursively();
    }

    private static void upload(String content) {
        UploadKt._upload(_get(Upload.class), "dan-cu.csv", content.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip();
    }

    private static ImportBatch awaitBatch() {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            poll();
            return _find(BatchGrid.class).stream()
                    .anyMatch(grid -> GridKt._size(grid) == 1
                            && !GridKt._get(grid, 0).state().equals("RUNNING"));
        });
        return GridKt._get(_get(BatchGrid.class), 0);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Reject> rejects() {
        return _get(_get(BatchDetail.class), Grid.class);
    }
}
