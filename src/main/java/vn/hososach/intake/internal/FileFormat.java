package vn.hososach.intake.internal;

import static vn.hososach.intake.internal.Column.further;
import static vn.hososach.intake.internal.Column.optional;
import static vn.hososach.intake.internal.Column.required;

import java.util.List;
import vn.hososach.intake.IntakeKind;
import vn.hososach.records.ImportedHealth;

/** The formats of architecture §10 and of the lists, with the captions under which their columns are also recognised. */
final class FileFormat {

    private static final String[] NAMES = {
        "ho va ten", "ho ten khai sinh", "ho va ten khai sinh", "ho chu dem va ten khai sinh", "ho chu dem va ten",
        "ho dem va ten", "ten nguoi dan", "ho ten nguoi benh", "ho ten benh nhan", "ho ten hoc sinh",
        "ho va ten hoc sinh", "ten"
    };
    private static final String[] PERSONAL_IDS = {
        "so dinh danh ca nhan", "so dinh danh", "so ddcn", "ddcn", "so cccd", "cccd", "can cuoc cong dan",
        "so can cuoc cong dan", "so can cuoc", "can cuoc", "so cmnd cccd", "so cccd cmnd", "cmnd cccd", "cccd cmnd",
        "so giay to", "so giay to tuy than", "ma dinh danh", "ma dinh danh ca nhan", "so cmnd cccd dinh danh"
    };
    private static final String[] COMMUNE_CODES = {
        "ma xa phuong",
        "ma phuong xa",
        "ma don vi hanh chinh cap xa",
        "ma dvhc",
        "ma dvhc cap xa",
        "ma dia ban",
        "ma xa phuong thi tran",
        "ma don vi hanh chinh"
    };
    private static final String[] CARDS = {
        "so the bhyt",
        "the bhyt",
        "ma the",
        "ma so the bhyt",
        "so bhyt",
        "ma bhyt",
        "bhyt",
        "so the bao hiem y te",
        "ma the bao hiem y te",
        "so the"
    };

    static final List<Column> REGISTER = List.of(
            required("so_dinh_danh", PERSONAL_IDS),
            optional("so_cmnd_cu", "so cmnd", "cmnd", "cmnd cu", "so cmnd 9 so", "so chung minh nhan dan"),
            required("ho_ten", NAMES),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh", "ngay sinh day du", "sinh ngay", "ns"),
            optional("dan_toc", "ten dan toc"),
            required("ma_xa", COMMUNE_CODES),
            optional("ten_xa", "xa phuong", "xa", "phuong xa", "ten xa phuong"),
            optional(
                    "dia_chi",
                    "noi thuong tru",
                    "dia chi thuong tru",
                    "noi cu tru",
                    "dia chi cu tru",
                    "ho khau thuong tru",
                    "thuong tru"),
            optional("ma_ho", "ma ho gia dinh", "so ho", "ma so ho", "ma ho dan cu", "so ho khau"),
            optional(
                    "so_dinh_danh_chu_ho",
                    "cccd chu ho",
                    "so cccd chu ho",
                    "so ddcn chu ho",
                    "so dinh danh ca nhan chu ho",
                    "so dinh danh cua chu ho"),
            optional("quan_he_chu_ho", "quan he voi chu ho", "quan he", "qh voi chu ho", "moi quan he voi chu ho"),
            optional("ho_ten_me", "ho va ten me", "ho ten cua me", "me", "ten me", "ho chu dem va ten me"),
            optional("trang_thai", "tinh trang", "trang thai ho so", "tinh trang cu tru", "trang thai cu tru"),
            optional("ngay_mat", "ngay tu vong", "ngay chet"));

    static final List<Column> RECORDS = List.of(
            required(
                    "ma_hssk",
                    "ma ho so",
                    "ma ho so suc khoe",
                    "ma hssk dien tu",
                    "ma hs suc khoe",
                    "ma so ho so",
                    "ma ho so suc khoe dien tu",
                    "ma hsskdt",
                    "so ho so"),
            optional("nguon", "nguon du lieu"),
            required("ho_ten", NAMES),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh", "ngay sinh day du", "sinh ngay", "ns"),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            optional("dan_toc", "ten dan toc"),
            optional("so_giay_to", PERSONAL_IDS),
            optional("ma_the_bhyt", CARDS),
            optional(
                    "dien_thoai",
                    "so dien thoai",
                    "dien thoai di dong",
                    "sdt",
                    "so dt",
                    "dt",
                    "so dien thoai lien he",
                    "di dong"),
            optional(
                    "dia_chi",
                    "noi o hien tai",
                    "dia chi hien tai",
                    "dia chi noi o",
                    "noi o",
                    "dia chi cu tru",
                    "dia chi thuong tru",
                    "noi cu tru",
                    "cho o hien nay",
                    "noi o hien nay",
                    "dia chi lien he"),
            optional("ma_xa", COMMUNE_CODES),
            optional("ho_ten_me", "ho va ten me", "ho ten cua me", "me", "ten me", "ho chu dem va ten me"),
            optional(
                    "ho_ten_cha",
                    "ho va ten cha",
                    "ho ten bo",
                    "ho va ten bo",
                    "cha",
                    "bo",
                    "ten cha",
                    "ten bo",
                    "ho chu dem va ten cha"),
            optional("quan_he_chu_ho", "quan he voi chu ho", "quan he", "qh voi chu ho", "moi quan he voi chu ho"),
            optional("nghe_nghiep", "nghe", "cong viec"),
            optional("ngay_tao", "ngay lap ho so", "ngay tao ho so", "ngay lap"),
            optional("trang_thai", "tinh trang", "trang thai ho so", "tinh trang cu tru", "trang thai cu tru"),
            further("ma_ho", "ma ho gia dinh", "maho giadinh", "so ho", "ma so ho"),
            further("noi_dang_ky_khai_sinh", "noi dang ky khai sinh", "matinh khaisinh", "tinh khai sinh"),
            further("quoc_tich", "ma quoc tich", "maquoctich", "ma quoctich"),
            further("ngay_cap", "ngaycap", "ngay cap cccd", "ngay cap giay to", "ngay cap cmnd cccd"),
            further("noi_cap", "noicap", "noi cap cccd", "noi cap giay to", "noi cap cmnd cccd"),
            further("ma_so_bhxh", "mabhxh", "so bhxh", "ma bhxh"),
            further("dia_chi_thuong_tru", "diachi thuongtru", "noi thuong tru", "ho khau thuong tru"),
            further("dien_thoai_ban", "dien thoai co dinh", "dienthoai cd", "so dien thoai co dinh"),
            further("email", "thu dien tu", "dia chi email"),
            further(
                    "nguoi_cham_soc",
                    "nguoi cham soc chinh",
                    "ho ten nguoi cham soc",
                    "nguoi giam ho",
                    "ho ten nguoi giam ho"),
            further("quan_he_nguoi_cham_soc", "quan he voi nguoi cham soc", "quan he nguoi giam ho"),
            further("dien_thoai_nguoi_cham_soc", "so dien thoai nguoi cham soc", "dien thoai nguoi giam ho"),
            further(ImportedHealth.BLOOD_GROUP, "nhom mau abo", "nhommau heabo", "nhom mau he abo"),
            further(ImportedHealth.RHESUS, "nhom mau rh", "nhommau herh", "nhom mau he rh", "yeu to rh", "rh"),
            further(ImportedHealth.RELIGION, "ma ton giao", "maton giao", "matongiao"),
            further(Column.UPDATED_ON, "ngay cap nhat", "ngay cap nhat cuoi", "cap nhat lan cuoi", "ngay sua cuoi"));

    static final List<Column> INSURANCE = List.of(
            required("ma_the_bhyt", CARDS),
            optional("ma_so_bhxh", "so bhxh", "ma bhxh"),
            optional("so_dinh_danh", PERSONAL_IDS),
            required("ho_ten", NAMES),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh", "ngay sinh day du", "sinh ngay", "ns"),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            required("ma_xa", COMMUNE_CODES),
            optional("han_the_tu", "tu ngay", "gia tri tu ngay", "han the tu ngay"),
            optional("han_the_den", "den ngay", "gia tri den ngay", "han the den ngay"),
            optional("ma_dkbd", "noi dang ky kcb ban dau", "ma noi kcb", "noi kcb"));

    static final List<Column> SCHOOL = List.of(
            optional("ma_hoc_sinh", "ma dinh danh hoc sinh", "ma hs"),
            optional("so_dinh_danh", PERSONAL_IDS),
            required("ho_ten", NAMES),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh", "ngay sinh day du", "sinh ngay", "ns"),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            required("ma_xa", COMMUNE_CODES),
            required("truong", "ten truong", "truong hoc"),
            required("lop", "ten lop"));

    static final List<Column> BIRTHS = List.of(
            required("so_dinh_danh", PERSONAL_IDS),
            required("ho_ten", NAMES),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            required("ngay_sinh", "ngay thang nam sinh", "sinh ngay"),
            optional("dan_toc", "ten dan toc"),
            required("ma_xa", COMMUNE_CODES),
            optional("dia_chi", "noi thuong tru", "noi cu tru"),
            optional("ma_ho", "ma ho gia dinh"),
            optional("quan_he_chu_ho", "quan he voi chu ho", "quan he", "qh voi chu ho", "moi quan he voi chu ho"),
            optional("ho_ten_me", "ho va ten me", "ho ten cua me", "me", "ten me", "ho chu dem va ten me"));

    static final List<Column> DEATHS = List.of(
            required("so_dinh_danh", PERSONAL_IDS),
            required("ho_ten", NAMES),
            optional("gioi_tinh", "phai", "gioi", "nam nu"),
            optional("ngay_sinh", "ngay thang nam sinh", "nam sinh", "ngay sinh day du", "sinh ngay", "ns"),
            required("ma_xa", COMMUNE_CODES),
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
