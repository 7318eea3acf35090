package vn.hososach.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hososach.text.VietnameseText;

/**
 * Where the fields of a person stand in a file: by technical name or by the captions officials use, in any order, with
 * or without marks and capitals.
 */
final class PersonColumns {

    static final int ID = 0;
    static final int NAME = 1;
    static final int BIRTH = 2;
    static final int SEX = 3;
    static final int NUMBER = 4;
    static final int OLD_NUMBER = 5;
    static final int CARD = 6;
    static final int PHONE = 7;
    static final int ADDRESS = 8;
    static final int COMMUNE = 9;
    static final int MOTHER = 10;
    static final int FATHER = 11;
    static final int HOUSEHOLD = 12;
    static final int HEAD = 13;
    static final int RELATION = 14;
    static final int STATE = 15;

    private static final String[] FIELDS = {
        "ma_hssk", "ho_ten", "ngay_sinh", "gioi_tinh", "so_giay_to", "so_cmnd_cu", "ma_the_bhyt", "dien_thoai",
        "dia_chi", "ma_xa", "ho_ten_me", "ho_ten_cha", "ma_ho", "so_dinh_danh_chu_ho", "quan_he_chu_ho", "trang_thai"
    };

    private static final String PERSONAL_NUMBER = "so_dinh_danh";

    private static final Map<String, String> CAPTIONS = new HashMap<>();

    static {
        captions("ma_hssk", "ma_ho_so", "ma_ho_so_suc_khoe", "ma_ho_so_suc_khoe_dien_tu", "ma_hs");
        captions(
                "ho_ten", "ho_va_ten", "ho_ten_day_du", "ho_ten_khai_sinh", "ho_chu_dem_va_ten", "ho_va_ten_khai_sinh");
        captions("ngay_sinh", "ngay_thang_nam_sinh", "nam_sinh", "ngay_thang_nam_sinh_dd_mm_yyyy");
        captions("gioi_tinh", "gioi", "phai");
        captions(
                "so_giay_to",
                "so_giay_to_cccd_cmnd",
                "so_cmnd_cccd",
                "so_cccd_cmnd",
                "cccd_cmnd",
                "cmnd_cccd",
                "so_giay_to_tuy_than");
        captions(
                PERSONAL_NUMBER,
                "so_dinh_danh_ca_nhan",
                "so_cccd",
                "cccd",
                "can_cuoc_cong_dan",
                "so_can_cuoc",
                "so_can_cuoc_cong_dan",
                "ma_dinh_danh");
        captions("so_cmnd_cu", "so_cmnd", "cmnd", "cmnd_cu");
        captions("ma_the_bhyt", "so_the_bhyt", "the_bhyt", "so_the", "ma_the", "bhyt");
        captions("dien_thoai", "so_dien_thoai", "sdt", "so_dt", "dien_thoai_di_dong", "dtdd", "dien_thoai_lien_he");
        captions(
                "dia_chi",
                "noi_o_hien_tai",
                "dia_chi_hien_tai",
                "noi_thuong_tru",
                "dia_chi_thuong_tru",
                "noi_cu_tru",
                "noi_o");
        captions("ma_xa", "ma_phuong_xa", "ma_xa_phuong", "ma_don_vi_hanh_chinh_cap_xa", "ma_dvhc");
        captions("ho_ten_me", "ten_me", "ho_va_ten_me", "me");
        captions("ho_ten_cha", "ten_cha", "ten_bo", "ho_ten_bo", "ho_va_ten_cha", "ho_va_ten_bo", "cha", "bo");
        captions("ma_ho", "ma_ho_gia_dinh", "so_ho", "so_ho_khau");
        captions("so_dinh_danh_chu_ho", "cccd_chu_ho", "so_cccd_chu_ho");
        captions("quan_he_chu_ho", "quan_he_voi_chu_ho", "quan_he");
        captions("trang_thai", "tinh_trang");
    }

    private static void captions(String column, String... captions) {
        CAPTIONS.put(column, column);
        for (String caption : captions) {
            CAPTIONS.put(caption, column);
        }
    }

    private final int[] at = new int[FIELDS.length];
    private final List<String> missing = new ArrayList<>();
    private final int known;

    /** Reads this line as a header; a register's personal number is its id as well. */
    PersonColumns(CsvLines line, boolean register) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < line.fields(); i++) {
            String column = CAPTIONS.get(key(line.text(i)));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        known = found.size();
        for (int i = 0; i < FIELDS.length; i++) {
            at[i] = found.getOrDefault(FIELDS[i], -1);
        }
        int number = found.getOrDefault(PERSONAL_NUMBER, -1);
        if (register) {
            at[ID] = number;
        }
        at[NUMBER] = register || at[NUMBER] < 0 ? number : at[NUMBER];
        if (at[NUMBER] < 0) {
            at[NUMBER] = at[OLD_NUMBER];
        }
        if (at[ID] < 0) {
            missing.add(register ? PERSONAL_NUMBER : FIELDS[ID]);
        }
        if (at[NAME] < 0) {
            missing.add(FIELDS[NAME]);
        }
    }

    private static String key(String caption) {
        String key = VietnameseText.nameKey(caption).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return key.replaceAll("^_|_$", "");
    }

    /** Columns without which nothing can be matched and which are not there. */
    List<String> missing() {
        return missing;
    }

    /** How many columns are known ones. */
    int known() {
        return known;
    }

    /** Place of a field in a line, -1 for none. */
    int of(int field) {
        return at[field];
    }

    /** What the line says, names and address left out. */
    Subject subject(CsvLines line) {
        return new Subject(
                line.text(at[ID]),
                "",
                line.text(at[BIRTH]),
                line.text(at[SEX]),
                line.text(at[NUMBER]),
                line.text(at[OLD_NUMBER]),
                line.text(at[CARD]),
                line.text(at[PHONE]),
                "",
                "",
                "",
                "",
                line.text(at[HOUSEHOLD]),
                line.text(at[HEAD]),
                line.text(at[RELATION]),
                line.text(at[STATE]));
    }
}
