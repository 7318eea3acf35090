package vn.hososach.training.internal;

import java.util.Arrays;
import java.util.List;

/** Columns of a record export, in the order of the file. */
enum RecordColumn {
    CODE("ma_hssk"),
    SOURCE("nguon"),
    NAME("ho_ten"),
    BIRTH("ngay_sinh"),
    SEX("gioi_tinh"),
    ETHNICITY("dan_toc"),
    ID("so_giay_to"),
    CARD("ma_the_bhyt"),
    PHONE("dien_thoai"),
    ADDRESS("dia_chi"),
    COMMUNE("ma_xa"),
    MOTHER("ho_ten_me"),
    FATHER("ho_ten_cha"),
    RELATION("quan_he_chu_ho"),
    WORK("nghe_nghiep"),
    CREATED("ngay_tao"),
    STATUS("trang_thai");

    private final String header;

    RecordColumn(String header) {
        this.header = header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(c -> c.header).toList();
    }
}
