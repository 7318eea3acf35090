package vn.hososach.intake.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.records.ImportedHealth;

/** A column of a file format: its technical name, whether a row needs it, and the captions officials use for it. */
record Column(String name, boolean required, boolean further, List<String> captions) {

    /** The day on which a record was last changed at its source; it tells when its address was written. */
    static final String UPDATED_ON = "ngay_cap_nhat";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("so_dinh_danh", "Số định danh cá nhân"),
            Map.entry("so_cmnd_cu", "Số CMND cũ"),
            Map.entry("ho_ten", "Họ và tên"),
            Map.entry("gioi_tinh", "Giới tính"),
            Map.entry("ngay_sinh", "Ngày sinh"),
            Map.entry("dan_toc", "Dân tộc"),
            Map.entry("ma_xa", "Mã xã, phường"),
            Map.entry("ten_xa", "Tên xã, phường"),
            Map.entry("dia_chi", "Địa chỉ"),
            Map.entry("ma_ho", "Mã hộ gia đình"),
            Map.entry("so_dinh_danh_chu_ho", "Số định danh chủ hộ"),
            Map.entry("quan_he_chu_ho", "Quan hệ với chủ hộ"),
            Map.entry("ho_ten_me", "Họ tên mẹ"),
            Map.entry("ho_ten_cha", "Họ tên cha"),
            Map.entry("trang_thai", "Trạng thái"),
            Map.entry("ngay_mat", "Ngày mất"),
            Map.entry("ma_hssk", "Mã hồ sơ sức khỏe"),
            Map.entry("nguon", "Nguồn dữ liệu"),
            Map.entry("so_giay_to", "Số giấy tờ (CCCD, CMND)"),
            Map.entry("ma_the_bhyt", "Số thẻ BHYT"),
            Map.entry("dien_thoai", "Số điện thoại"),
            Map.entry("nghe_nghiep", "Nghề nghiệp"),
            Map.entry("ma_so_bhxh", "Mã số BHXH"),
            Map.entry("han_the_tu", "Thẻ có giá trị từ ngày"),
            Map.entry("han_the_den", "Thẻ có giá trị đến ngày"),
            Map.entry("ma_dkbd", "Nơi đăng ký khám, chữa bệnh ban đầu"),
            Map.entry("ma_hoc_sinh", "Mã học sinh"),
            Map.entry("truong", "Trường"),
            Map.entry("lop", "Lớp"),
            Map.entry("noi_dang_ky_khai_sinh", "Nơi đăng ký khai sinh"),
            Map.entry("quoc_tich", "Quốc tịch"),
            Map.entry("ngay_cap", "Ngày cấp giấy tờ"),
            Map.entry("noi_cap", "Nơi cấp giấy tờ"),
            Map.entry("dia_chi_thuong_tru", "Nơi thường trú"),
            Map.entry("dien_thoai_ban", "Điện thoại cố định"),
            Map.entry("email", "Thư điện tử"),
            Map.entry("nguoi_cham_soc", "Người chăm sóc chính"),
            Map.entry("quan_he_nguoi_cham_soc", "Quan hệ của người chăm sóc"),
            Map.entry("dien_thoai_nguoi_cham_soc", "Điện thoại người chăm sóc"),
            Map.entry(ImportedHealth.BLOOD_GROUP, "Nhóm máu ABO"),
            Map.entry(ImportedHealth.RHESUS, "Nhóm máu Rh"),
            Map.entry(ImportedHealth.RELIGION, "Tôn giáo"),
            Map.entry(UPDATED_ON, "Ngày cập nhật hồ sơ"),
            Map.entry("ngay_tao", "Ngày lập hồ sơ"));

    static Column required(String name, String... captions) {
        return new Column(name, true, false, List.of(captions));
    }

    static Column optional(String name, String... captions) {
        return new Column(name, false, false, List.of(captions));
    }

    /** One that few files have: a line is the same as before it was known, as long as the file does not have it. */
    static Column further(String name, String... captions) {
        return new Column(name, false, true, List.of(captions));
    }

    /** How well a caption fits: 0 best, that of a person who explained an unknown caption. */
    int rank(String captionKey) {
        if (captionKey.equals(Header.key(name))) {
            return 1;
        }
        int at = captions.indexOf(captionKey);
        return at < 0 ? 0 : at + 2;
    }

    /** These columns for people who have to find them: in their words, with the technical name. */
    static String inWords(IntakeKind kind, List<String> names) {
        return FileFormat.of(kind).stream()
                .filter(column -> names.contains(column.name()))
                .map(column -> column.title() + " (" + column.name() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The words officials use for it. */
    String title() {
        return TITLES.getOrDefault(name, name);
    }
}
