package vn.hososach.ui.calibration;

import java.util.Map;

/** Blocking keys in words. */
final class KeyWords {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("NUMBER", "số định danh"),
            Map.entry("CARD", "mã BHXH"),
            Map.entry("NAME_BIRTH", "họ tên, ngày sinh"),
            Map.entry("NAME_DAY", "họ tên, ngày và tháng sinh"),
            Map.entry("NAME_YEAR_COMMUNE", "họ tên, năm sinh, xã"),
            Map.entry("NAME_YEAR", "họ tên, năm sinh"),
            Map.entry("NAME_COMMUNE", "họ tên, xã"),
            Map.entry("PHONE_GIVEN", "điện thoại, tên gọi"),
            Map.entry("PHONE_BIRTH", "điện thoại, ngày sinh"),
            Map.entry("GIVEN_SURNAME_BIRTH", "họ, tên gọi, ngày sinh"),
            Map.entry("GIVEN_BIRTH", "tên gọi, ngày sinh"),
            Map.entry("SURNAME_BIRTH", "họ, ngày sinh"),
            Map.entry("GIVEN_BIRTH_COMMUNE", "tên gọi, ngày sinh, xã"),
            Map.entry("SURNAME_BIRTH_COMMUNE", "họ, ngày sinh, xã"),
            Map.entry("GIVEN_YEAR_COMMUNE", "tên gọi, năm sinh, xã"),
            Map.entry("HOUSE_BIRTH", "số nhà, ngày sinh"),
            Map.entry("HOUSE_GIVEN", "số nhà, tên gọi"),
            Map.entry("MOTHER_BIRTH", "tên mẹ, ngày sinh"),
            Map.entry("MOTHER_GIVEN", "tên mẹ, tên gọi"),
            Map.entry("BIRTH_COMMUNE", "ngày sinh, xã"));

    private KeyWords() {}

    static String title(String key) {
        return TITLES.getOrDefault(key, key);
    }
}
