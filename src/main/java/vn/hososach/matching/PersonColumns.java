package vn.hososach.matching;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hososach.text.VietnameseText;

/** Where the fields of a person stand in a file; headers in any order, with or without marks and capitals. */
final class PersonColumns {

    private static final String[] FIELDS = {
        "ma_hssk", "ho_ten", "ngay_sinh", "gioi_tinh", "so_giay_to", "so_cmnd_cu", "ma_the_bhyt", "dien_thoai",
        "dia_chi", "ma_xa", "ho_ten_me", "ho_ten_cha", "ma_ho", "so_dinh_danh_chu_ho", "quan_he_chu_ho", "trang_thai"
    };

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ma_ho_so", "ma_hssk"),
            Map.entry("ma_ho_so_suc_khoe", "ma_hssk"),
            Map.entry("ho_va_ten", "ho_ten"),
            Map.entry("ho_ten_day_du", "ho_ten"),
            Map.entry("ngay_thang_nam_sinh", "ngay_sinh"),
            Map.entry("gioi", "gioi_tinh"),
            Map.entry("so_cccd", "so_giay_to"),
            Map.entry("cccd", "so_giay_to"),
            Map.entry("so_dinh_danh_ca_nhan", "so_dinh_danh"),
            Map.entry("so_the_bhyt", "ma_the_bhyt"),
            Map.entry("the_bhyt", "ma_the_bhyt"),
            Map.entry("so_dien_thoai", "dien_thoai"),
            Map.entry("sdt", "dien_thoai"),
            Map.entry("ma_phuong_xa", "ma_xa"),
            Map.entry("ten_me", "ho_ten_me"),
            Map.entry("ten_cha", "ho_ten_cha"),
            Map.entry("ten_bo", "ho_ten_cha"));

    private final int[] at;

    private PersonColumns(int[] at) {
        this.at = at;
    }

    /** Finds the columns; a register's personal number is its id as well. */
    static PersonColumns of(List<String> headers, boolean register) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String key = VietnameseText.nameKey(headers.get(i))
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "_");
            found.putIfAbsent(ALIASES.getOrDefault(key, key), i);
        }
        int[] at = new int[FIELDS.length];
        for (int i = 0; i < FIELDS.length; i++) {
            at[i] = found.getOrDefault(FIELDS[i], -1);
        }
        int number = found.getOrDefault("so_dinh_danh", -1);
        if (register) {
            at[0] = number;
            at[4] = number;
        } else if (at[4] < 0) {
            at[4] = number;
        }
        if (at[0] < 0 || at[1] < 0) {
            throw new IllegalArgumentException(
                    "Thiếu cột " + (register ? "so_dinh_danh" : "ma_hssk") + " hoặc ho_ten: " + headers);
        }
        return new PersonColumns(at);
    }

    Subject subject(CsvRecord line) {
        return new Subject(
                field(line, 0),
                field(line, 1),
                field(line, 2),
                field(line, 3),
                field(line, 4),
                field(line, 5),
                field(line, 6),
                field(line, 7),
                field(line, 8),
                field(line, 9),
                field(line, 10),
                field(line, 11),
                field(line, 12),
                field(line, 13),
                field(line, 14),
                field(line, 15));
    }

    private String field(CsvRecord line, int field) {
        return at[field] < 0 || at[field] >= line.getFieldCount() ? "" : line.getField(at[field]);
    }
}
