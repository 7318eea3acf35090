package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestCommunes;
import vn.hososach.jobs.JobCancelled;
import vn.hososach.jobs.Progress;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordStatus;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

class IntakeDeskTest extends SendingStation {

    private static final String HEADER =
            "ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,ma_the_bhyt,dien_thoai,dia_chi,ma_xa,ghi_chu";

    @Autowired
    TrialDesk trials;

    @Autowired
    RejectFile rejectFile;

    String one;
    String two;

    @BeforeEach
    void codes() {
        one = code + "-1";
        two = code + "-2";
    }

    @Test
    void good_lines_go_in_bad_lines_go_to_the_reject_list_and_the_counts_add_up() {
        IntakeSummary summary = take(
                HEADER,
                one + ",KCB,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,001184012347,,0912345678,," + commune + ",ghi",
                ",KCB,Không Mã,12/04/1984,Nữ,Kinh,,,,," + commune + ",",
                two + ",KCB,Ít Cột,12/04/1984",
                one + ",KCB,Trùng Mã,12/04/1984,Nữ,Kinh,,,,," + commune + ",");
        assertThat(summary.read()).isEqualTo(4);
        assertThat(summary.inserted()).isEqualTo(1);
        assertThat(summary.rejected()).isEqualTo(3);
        List<Reject> rejects = as(() -> queries.lines(NotedLines.REJECTED, summary.batchId(), 10));
        assertThat(rejects).extracting(Reject::lineNo).containsExactly(3L, 4L, 5L);
        assertThat(rejects).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
        StringWriter out = new StringWriter();
        as(() -> {
            rejectFile.write(NotedLines.REJECTED, summary.batchId(), out);
            return null;
        });
        assertThat(out.toString()).contains("Không Mã").contains("Trùng Mã");
    }

    @Test
    void every_column_of_a_record_file_arrives_in_its_field() {
        take(
                "ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,ma_the_bhyt,dien_thoai,dia_chi,ma_xa,"
                        + "ho_ten_me,ho_ten_cha,quan_he_chu_ho,nghe_nghiep,ngay_tao,trang_thai",
                one + ",HIS,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,001184012347,GD4010012345678,0912345678,Thôn 2," + commune
                        + ",Lê Thị Mẹ,Nguyễn Văn Cha,Con,Giáo viên,05/06/2023,Đang quản lý");
        HealthRecord record = record(one);
        assertThat(record.sourceSystem()).isEqualTo("HIS");
        assertThat(record.status()).isEqualTo(RecordStatus.ACTIVE);
        Map.of(
                        AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa",
                        AdministrativeField.BIRTH_DATE, "1984-04-12",
                        AdministrativeField.SEX, "2",
                        AdministrativeField.ETHNICITY, "Kinh",
                        AdministrativeField.PERSONAL_ID, "001184012347",
                        AdministrativeField.BHYT_CARD, "GD4010012345678",
                        AdministrativeField.PHONE_MOBILE, "0912345678",
                        AdministrativeField.CURRENT_ADDRESS, "Thôn 2",
                        AdministrativeField.MOTHER_NAME, "Lê Thị Mẹ",
                        AdministrativeField.FATHER_NAME, "Nguyễn Văn Cha")
                .forEach((field, value) ->
                        assertThat(record.value(field)).as(field.title()).contains(value));
        assertThat(record.value(AdministrativeField.RELATION_TO_HEAD)).contains("Con");
        assertThat(record.value(AdministrativeField.OCCUPATION)).contains("Giáo viên");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] lines = {HEADER, one + ",KCB,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,,,,," + commune + ","};
        take(lines);
        IntakeSummary again = take(lines);
        assertThat(again.inserted()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void the_reject_file_can_be_mended_and_sent_again() {
        IntakeSummary first = take(
                HEADER,
                one + ",KCB,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,,,,\"Số 5, ngõ 3\"," + commune + ",",
                ",KCB,Không Mã,12/04/1984,Nữ,Kinh,,,,\"Số 6, ngõ 3\"," + commune + ",ghi",
                one + ",KCB,Trùng Mã,12/04/1984,Nữ,Kinh,,,,," + commune + ",");
        StringWriter out = new StringWriter();
        as(() -> {
            rejectFile.write(NotedLines.REJECTED, first.batchId(), out);
            return null;
        });
        String mended = out.toString().replace(",KCB,Không Mã", two + ",KCB,Không Mã");
        Path path = write(mended);
        IntakeSummary second = as(() -> desk.take(IntakeKind.RECORDS, path, "mended.csv", Progress.SILENT));
        assertThat(second.inserted()).isEqualTo(1);
        assertThat(record(two).value(AdministrativeField.CURRENT_ADDRESS)).contains("Số 6, ngõ 3");
    }

    @Test
    void a_trial_writes_nothing_and_tells_the_first_problems() {
        Path path = lines(HEADER, one + ",KCB,Nguyễn Thị Hoa,1984,Nữ,Kinh,,,,," + commune + ",", ",,Không Mã,,,,,,,,,");
        FileTrial trial = as(() -> trials.tryOut(IntakeKind.RECORDS, path, 100));
        assertThat(trial.read()).isEqualTo(2);
        assertThat(trial.bad()).isEqualTo(1);
        assertThat(trial.problems()).singleElement().satisfies(p -> assertThat(p.lineNo())
                .isEqualTo(3));
        assertThat(as(() -> records.findByCode(actors.scope(), one))).isEmpty();
    }

    @Test
    void what_was_said_of_a_header_once_holds_for_the_next_file_with_it() {
        String header = "Mã quản lý,Tên bệnh nhân,Mã xã," + one;
        String line = "," + commune + ",x";
        Path path = lines(header, one + ",Nguyễn Thị Hoa" + line);
        FileTrial trial = as(() -> trials.tryOut(IntakeKind.RECORDS, path, 100));
        assertThat(trial.missing()).containsExactly("ma_hssk", "ho_ten");
        as(() -> {
            trials.explain(
                    IntakeKind.RECORDS, trial.columns(), Map.of("Mã quản lý", "ma_hssk", "Tên bệnh nhân", "ho_ten"));
            return null;
        });
        assertThat(take(header, two + ",Trần Văn Nam" + line).inserted()).isEqualTo(1);
    }

    @Test
    void a_changed_line_updates_its_record_and_stands_in_the_journal() {
        take(HEADER, one + ",KCB,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,,,0912000001,," + commune + ",");
        IntakeSummary second =
                take(HEADER, one + ",KCB,Nguyễn Thị Hoa,12/04/1984,Nữ,Kinh,,,0912000002,," + commune + ",");
        assertThat(second.updated()).isEqualTo(1);
        HealthRecord record = record(one);
        assertThat(record.value(AdministrativeField.PHONE_MOBILE)).contains("0912000002");
        assertThat(as(() -> records.history(actors.scope(), record.id())))
                .singleElement()
                .satisfies(c -> assertThat(c.before()).isEqualTo("0912000001"));
    }

    @Test
    void columns_may_stand_in_any_order_under_the_captions_officials_use() {
        take("Mã xã;Ngày sinh;Họ và tên;Mã hồ sơ;Giới tính", commune + ";1984-04-12;Trần Văn Nam;" + one + ";Nam");
        HealthRecord record = record(one);
        assertThat(record.value(AdministrativeField.BIRTH_DATE)).contains("1984-04-12");
        assertThat(record.value(AdministrativeField.SEX)).contains("1");
    }

    @Test
    void a_date_that_does_not_exist_is_kept_as_it_came_for_the_review_to_find() {
        take(HEADER, one + ",KCB,Nguyễn Thị Hoa,31/02/1984,Nữ,Kinh,,,,," + commune + ",");
        assertThat(record(one).value(AdministrativeField.BIRTH_DATE)).contains("31/02/1984");
    }

    @Test
    void a_line_of_another_commune_is_refused_to_station_staff() {
        CommuneCode other = TestCommunes.invented(jdbc);
        IntakeSummary summary = take(HEADER, one + ",KCB,Nguyễn Thị Hoa,1984,Nữ,Kinh,,,,," + other + ",");
        assertThat(summary.inserted()).isZero();
        assertThat(summary.rejected()).isEqualTo(1);
    }

    @Test
    void files_that_are_none_are_refused_whole_with_a_reason() {
        refused("intake-missing-columns", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        refused("intake-empty-file", new byte[0]);
        refused("intake-binary-file", new byte[] {'a', 0, 1, 2, '\n'});
        refused(
                "intake-not-utf8",
                (HEADER + "\n" + one + ",KCB,Nguy\u00ean,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        refused("intake-column-twice", "ma_hssk,ho_ten,Họ và tên\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_cancelled_import_leaves_nothing() {
        Path path = lines(HEADER, one + ",KCB,Nguyễn Thị Hoa,1984,Nữ,Kinh,,,,," + commune + ",");
        Progress cancelling = new Progress() {
            @Override
            public void total(long units) {}

            @Override
            public void done(long units) {}

            @Override
            public void phase(String title) {
                if (title.startsWith("Đối chiếu")) {
                    throw new JobCancelled();
                }
            }
        };
        assertThatThrownBy(() -> as(() -> desk.take(IntakeKind.RECORDS, path, "tep.csv", cancelling)))
                .isInstanceOf(JobCancelled.class);
        assertThat(as(() -> records.findByCode(actors.scope(), one))).isEmpty();
        assertThat(as(() -> queries.batches(actors.scope(), sender.username(), 1))
                        .get(0)
                        .state())
                .isEqualTo("CANCELLED");
    }

    private void refused(String code, byte[] content) {
        Path path = write(content);
        assertThatThrownBy(() -> as(() -> desk.take(IntakeKind.RECORDS, path, "tep.csv", Progress.SILENT)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private IntakeSummary take(String... lines) {
        return take(IntakeKind.RECORDS, lines(lines));
    }
}
