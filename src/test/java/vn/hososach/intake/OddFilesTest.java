package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/** Files that are right in themselves and could still be taken in wrongly, and what spreadsheets do to codes. */
class OddFilesTest extends SendingStation {

    private static final String REGISTER =
            "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,dia_chi,ma_ho,so_dinh_danh_chu_ho,quan_he_chu_ho,trang_thai";

    @Autowired
    PopulationQueries population;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGISTER | RECORDS | ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,so_giay_to,ma_the_bhyt,dia_chi,ma_xa,trang_thai",
                "REGISTER | SCHOOL | Họ và tên,Ngày sinh,Số định danh cá nhân,Mã xã,Trường,Lớp,Dân tộc,Địa chỉ thường trú",
                "REGISTER | INSURANCE | ma_the_bhyt,so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,ma_xa,han_the_tu",
                "BIRTHS | DEATHS | so_dinh_danh,ho_ten,ngay_sinh,ma_xa,ngay_mat",
                "INSURANCE | RECORDS | Mã hồ sơ sức khỏe,Họ và tên,Số thẻ BHYT,Mã xã"
            })
    void a_file_of_another_kind_is_refused_and_says_which(IntakeKind kind, IntakeKind other, String header) {
        Path path = csv(header, header.replaceAll("[^,]+", "1"));
        assertThatThrownBy(() -> take(kind, path)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("intake-other-kind");
            assertThat(RefusalText.of(r)).contains(other.title());
        });
    }

    @Test
    void a_register_may_have_a_column_for_the_insurance_card() {
        IntakeSummary summary = take(
                IntakeKind.REGISTER,
                csv(REGISTER + ",ma_the_bhyt", "001184012347,A B,Nữ,12/04/1984,%s,,H1,,Chủ hộ,,x"));
        assertThat(summary.inserted() + summary.updated() + summary.unchanged()).isEqualTo(1);
    }

    @Test
    void zeros_that_a_spreadsheet_took_off_come_back_where_sex_and_birth_date_agree() {
        String number = "0012840" + (10_000 + file);
        String head = "00108400" + (1_000 + file);
        take(
                IntakeKind.REGISTER,
                csv(
                        REGISTER,
                        number.substring(2) + ",Trần Thị Mai,Nữ,01/02/1984,%s,,H2," + head.substring(2) + ",Con,"));
        // digit 4 says a man or woman of this century, and she was born in the last
        assertThat(find(number)).isEmpty();
        number = "0011840" + (10_000 + file);
        take(
                IntakeKind.REGISTER,
                csv(
                        REGISTER,
                        number.substring(2) + ",Trần Thị Mai,Nữ,01/02/1984,%s,,H2," + head.substring(2) + ",Con,"));
        assertThat(find(number)).hasValueSatisfying(entry -> {
            assertThat(entry.fullName()).isEqualTo("Trần Thị Mai");
            assertThat(entry.headPersonalId()).isEqualTo(head);
        });
        String spaced = "001 084 0" + (10_000 + file);
        take(IntakeKind.REGISTER, csv(REGISTER, spaced + ",Trần Văn Nam,Nam,1984,%s,,,,,"));
        assertThat(find(spaced.replace(" ", ""))).isPresent();
    }

    @Test
    void a_shortened_number_that_fits_nobody_is_refused_and_says_why() {
        IntakeSummary summary = take(IntakeKind.REGISTER, csv(REGISTER, "1284012345,Trần Thị Mai,Nữ,1984,%s,,,,,"));
        assertThat(rejects(summary)).singleElement().satisfies(r -> assertThat(r.reason())
                .contains("mất số 0"));
    }

    @Test
    void a_commune_code_without_its_zeros_is_the_same_commune() {
        String shortened = commune.value().replaceFirst("^0+", "");
        IntakeSummary summary =
                take(IntakeKind.RECORDS, csv("ma_hssk,ho_ten,ma_xa", code + ",Trần Thị Mai," + shortened));
        assertThat(summary.inserted()).isEqualTo(1);
    }

    @Test
    void the_sheet_with_the_data_is_found_behind_instructions() throws IOException {
        Path path = new Workbook()
                .row("Hướng dẫn điền biểu")
                .sheet()
                .row("Mã hồ sơ", "Họ và tên", "Mã xã")
                .row(code, "Trần Thị Mai", commune.value())
                .write(folder.resolve("guide.xlsx"));
        assertThat(take(IntakeKind.RECORDS, path).inserted()).isEqualTo(1);
    }

    @Test
    void data_on_several_sheets_are_refused_rather_than_left_out() throws IOException {
        Path path = new Workbook()
                .row("Mã hồ sơ", "Họ và tên", "Mã xã")
                .row(code, "Trần Thị Mai", commune.value())
                .sheet()
                .row("Mã hồ sơ", "Họ và tên", "Mã xã")
                .row(code + "b", "Trần Thị Hoa", commune.value())
                .write(folder.resolve("several.xlsx"));
        assertThatThrownBy(() -> take(IntakeKind.RECORDS, path)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("intake-several-sheets");
            assertThat(RefusalText.of(r)).contains("Trang 1", "Trang 2");
        });
    }

    @Test
    void what_stands_in_cells_merged_downwards_holds_for_all_their_rows() throws IOException {
        Path path = new Workbook()
                .row("Mã hồ sơ", "Họ và tên", "Mã xã", "Nghề nghiệp")
                .row(code, "Trần Thị Mai", commune.value(), "Giáo viên")
                .row(code + "b", "Trần Thị Hoa", commune.value(), "")
                .row(code + "c", "Trần Thị Lan", commune.value(), "")
                .merge("D2:D3")
                .write(folder.resolve("merged.xlsx"));
        take(IntakeKind.RECORDS, path);
        assertThat(record(code + "b").value(AdministrativeField.OCCUPATION)).contains("Giáo viên");
        assertThat(record(code + "c").value(AdministrativeField.OCCUPATION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intake-web-page | <html><body><table><tr><td>Mã hồ sơ</td></tr></table></body></html>",
                "intake-web-page | <?xml version=\"1.0\"?><Workbook/>",
                "intake-no-rows | ma_hssk,ho_ten,ma_xa"
            })
    void a_page_of_the_web_and_a_header_alone_are_refused(String reason, String content) {
        Path path = write(content + "\n");
        assertThatThrownBy(() -> take(IntakeKind.RECORDS, path))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(reason));
    }

    @Test
    void of_a_file_that_was_cut_off_the_last_line_says_so() {
        Path path = write("ma_hssk,ho_ten,ma_xa\n" + code + ",Trần Thị Mai," + commune + "\n" + code + "b,Trần Th");
        IntakeSummary summary = take(IntakeKind.RECORDS, path);
        assertThat(summary.inserted()).isEqualTo(1);
        assertThat(rejects(summary)).singleElement().satisfies(r -> assertThat(r.reason())
                .contains("chưa được tải về trọn vẹn"));
    }

    @Test
    void missing_columns_are_named_in_the_words_of_officials() {
        Path path = csv("STT,Tuổi", "1,2");
        assertThatThrownBy(() -> take(IntakeKind.REGISTER, path))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(RefusalText.of(r))
                        .contains("Số định danh cá nhân (so_dinh_danh)"));
    }

    @Test
    void a_file_says_nothing_about_columns_it_does_not_have() {
        String number = "0011840" + (20_000 + file);
        take(IntakeKind.REGISTER, csv(REGISTER, number + ",Trần Thị Mai,Nữ,1984,%s,Thôn 2,H2,,Con,Đã chuyển đi"));
        take(IntakeKind.REGISTER, csv("so_dinh_danh,ho_ten,ma_xa", number + ",Trần Thị Mây,%s"));
        assertThat(find(number)).hasValueSatisfying(entry -> {
            assertThat(entry.fullName()).isEqualTo("Trần Thị Mây");
            assertThat(entry.address()).isEqualTo("Thôn 2");
            assertThat(entry.householdCode()).isEqualTo("H2");
            assertThat(entry.lifeStatus()).isEqualTo("MOVED_OUT");
        });
        take(IntakeKind.RECORDS, csv("ma_hssk,ho_ten,dien_thoai,ma_xa", code + ",Trần Thị Mai,0912345678,%s"));
        take(IntakeKind.RECORDS, csv("ma_hssk,ho_ten,ma_xa", code + ",Trần Thị Mây,%s"));
        assertThat(record(code).value(AdministrativeField.FULL_NAME)).contains("Trần Thị Mây");
        assertThat(record(code).value(AdministrativeField.PHONE_MOBILE)).contains("0912345678");
    }

    @Test
    void all_administrative_fields_may_come_with_an_export() {
        String header =
                "ma_hssk,ho_ten,ma_xa,Mã hộ gia đình,noi_dang_ky_khai_sinh,Quốc tịch,Ngày cấp,Nơi cấp,ma_so_bhxh,"
                        + "Địa chỉ thường trú,Nơi ở hiện tại,dien_thoai_ban,Email,Người chăm sóc chính,quan_he_nguoi_cham_soc,"
                        + "dien_thoai_nguoi_cham_soc";
        String line = code + ",Trần Thị Mai,%s,H5,001,Việt Nam,05/06/2021,Cục Cảnh sát,0123456789,Thôn 1,Thôn 2,"
                + "02438211234,a@b.vn,Lê Thị B,Bà,0912345678";
        take(IntakeKind.RECORDS, csv(header, line));
        Map<AdministrativeField, String> expected = Map.ofEntries(
                Map.entry(AdministrativeField.HOUSEHOLD_CODE, "H5"),
                Map.entry(AdministrativeField.BIRTH_REG_PROVINCE, "001"),
                Map.entry(AdministrativeField.NATIONALITY, "Việt Nam"),
                Map.entry(AdministrativeField.ID_ISSUE_DATE, "2021-06-05"),
                Map.entry(AdministrativeField.ID_ISSUE_PLACE, "Cục Cảnh sát"),
                Map.entry(AdministrativeField.BHXH_NUMBER, "0123456789"),
                Map.entry(AdministrativeField.PERMANENT_ADDRESS, "Thôn 1"),
                Map.entry(AdministrativeField.CURRENT_ADDRESS, "Thôn 2"),
                Map.entry(AdministrativeField.PHONE_HOME, "02438211234"),
                Map.entry(AdministrativeField.EMAIL, "a@b.vn"),
                Map.entry(AdministrativeField.CARER_NAME, "Lê Thị B"),
                Map.entry(AdministrativeField.CARER_RELATION, "Bà"),
                Map.entry(AdministrativeField.CARER_PHONE, "0912345678"));
        expected.forEach((field, value) ->
                assertThat(record(code).value(field)).as(field.title()).contains(value));
        take(IntakeKind.RECORDS, csv(header, line.replace("a@b.vn", "c@d.vn")));
        assertThat(record(code).value(AdministrativeField.EMAIL)).contains("c@d.vn");
    }

    private java.util.Optional<RegisterEntry> find(String personalId) {
        return as(() -> population.find(actors.scope(), personalId));
    }

    private Path csv(String header, String line) {
        return lines(header, line.formatted(commune.value()));
    }
}
