package vn.hososach.intake.internal;

import static vn.hososach.intake.internal.Column.optional;
import static vn.hososach.intake.internal.Column.required;

import java.util.List;
import vn.hososach.intake.IntakeKind;

/** The formats of architecture §10 and of the lists, with the captions under which their columns are also recognised. */
final class FileFormat {

    static final List<Column> REGISTER = List.of(
            required("so_dinh_danh", "so dinh danh ca nhan", "so cccd", "cccd", "can cuoc cong dan"),
            optional("so_cmnd_cu", "so cmnd", "cmnd"),
            required("ho_ten", "ho va ten", "ho ten khai sinh"),
            optional("gioi_tinh", "phai"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh"),
            optional("dan_toc"),
            required("ma_xa", "ma xa phuong", "ma don vi hanh chinh cap xa"),
            optional("ten_xa", "xa phuong", "xa"),
            optional("dia_chi", "noi thuong tru", "dia chi thuong tru"),
            optional("ma_ho", "ma ho gia dinh", "so ho"),
            optional("so_dinh_danh_chu_ho", "cccd chu ho"),
            optional("quan_he_chu_ho", "quan he voi chu ho"),
            optional("ho_ten_me", "ho va ten me"),
            optional("trang_thai", "tinh trang"),
            optional("ngay_mat", "ngay tu vong"));

    static final List<Column> RECORDS = List.of(
            required("ma_hssk", "ma ho so", "ma ho so suc khoe"),
            optional("nguon", "nguon du lieu"),
            required("ho_ten", "ho va ten"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh"),
            optional("gioi_tinh", "phai"),
            optional("dan_toc"),
            optional("so_giay_to", "so dinh danh", "so cccd", "cccd", "so cmnd cccd"),
            optional("ma_the_bhyt", "so the bhyt", "the bhyt"),
            optional("dien_thoai", "so dien thoai", "dien thoai di dong"),
            optional("dia_chi", "noi o hien tai", "dia chi hien tai"),
            optional("ma_xa", "ma xa phuong"),
            optional("ho_ten_me", "ho va ten me"),
            optional("ho_ten_cha", "ho va ten cha", "ho ten bo"),
            optional("quan_he_chu_ho", "quan he voi chu ho"),
            optional("nghe_nghiep"),
            optional("ngay_tao", "ngay lap ho so"),
            optional("trang_thai", "tinh trang"));

    static final List<Column> INSURANCE = List.of(
            required("ma_the_bhyt", "so the bhyt", "the bhyt", "ma the"),
            optional("ma_so_bhxh", "so bhxh", "ma bhxh"),
            optional("so_dinh_danh", "so dinh danh ca nhan", "so cccd", "cccd", "so giay to"),
            required("ho_ten", "ho va ten"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh"),
            optional("gioi_tinh", "phai"),
            required("ma_xa", "ma xa phuong", "ma don vi hanh chinh cap xa"),
            optional("han_the_tu", "tu ngay", "gia tri tu ngay", "han the tu ngay"),
            optional("han_the_den", "den ngay", "gia tri den ngay", "han the den ngay"),
            optional("ma_dkbd", "noi dang ky kcb ban dau", "ma noi kcb", "noi kcb"));

    static final List<Column> SCHOOL = List.of(
            optional("ma_hoc_sinh", "ma dinh danh hoc sinh", "ma hs"),
            optional("so_dinh_danh", "so dinh danh ca nhan", "so cccd", "cccd"),
            required("ho_ten", "ho va ten"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh"),
            optional("gioi_tinh", "phai"),
            required("ma_xa", "ma xa phuong", "ma don vi hanh chinh cap xa"),
            required("truong", "ten truong", "truong hoc"),
            required("lop", "ten lop"));

    static final List<Column> BIRTHS = List.of(
            required("so_dinh_danh", "so dinh danh ca nhan"),
            required("ho_ten", "ho va ten", "ho ten khai sinh"),
            optional("gioi_tinh", "phai"),
            required("ngay_sinh", "ngay thang nam sinh"),
            optional("dan_toc"),
            required("ma_xa", "ma xa phuong", "ma don vi hanh chinh cap xa"),
            optional("dia_chi", "noi thuong tru", "noi cu tru"),
            optional("ma_ho", "ma ho gia dinh"),
            optional("quan_he_chu_ho", "quan he voi chu ho"),
            optional("ho_ten_me", "ho va ten me"));

    static final List<Column> DEATHS = List.of(
            required("so_dinh_danh", "so dinh danh ca nhan", "so cccd", "cccd"),
            required("ho_ten", "ho va ten"),
            optional("gioi_tinh", "phai"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh"),
            required("ma_xa", "ma xa phuong", "ma don vi hanh chinh cap xa"),
            required("ngay_mat", "ngay tu vong", "ngay chet"));

    private FileFormat() {}

    static List<Column> of(IntakeKind kind) {
        return switch (kind) {
            case REGISTER -> REGISTER;
            case RECORDS -> RECORDS;
            case INSURANCE -> INSURANCE;
            case SCHOOL -> SCHOOL;
            case BIRTHS -> BIRTHS;
            case DEATHS -> DEATHS;
        };
    }
}
