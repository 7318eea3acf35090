package vn.hososach.intake.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.BirthProvinces;

/**
 * Personal ids as files have them. A number that lost its leading zeros, or got blanks, dots or dashes between its digits,
 * is taken for what it was only when sex and birth date of the line agree with it: digit 4 tells sex and century, digits 5
 * and 6 the year (record-spec §1).
 */
final class PersonalIds {

    private static final int DIGITS = 12;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[ .\\-\u00A0]");
    /** Province codes begin with one or two zeros. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{10,11}");

    private PersonalIds() {}

    /** The number, mended if need be; null when it is none or its mending is not certain. */
    static @Nullable String read(@Nullable String written, @Nullable String born, @Nullable String sex) {
        if (written == null || WHOLE.matcher(written).matches()) {
            return written;
        }
        String number = padded(SEPARATORS.matcher(written).replaceAll(""));
        return number != null && WHOLE.matcher(number).matches() && agrees(number, born, sex) ? number : null;
    }

    /** The number with the zeros of its province in front again; any other text unchanged. */
    static @Nullable String padded(@Nullable String written) {
        if (written == null || !SHORTENED.matcher(written).matches()) {
            return written;
        }
        String number = "0".repeat(DIGITS - written.length()) + written;
        return BirthProvinces.codes().contains(number.substring(0, 3)) ? number : written;
    }

    private static boolean agrees(String number, @Nullable String born, @Nullable String sex) {
        if (sex == null || FieldText.bornOn(born) == null) {
            return false;
        }
        int digit = number.charAt(3) - '0';
        int century = 19 + digit / 2;
        return sex.equals(digit % 2 == 0 ? "1" : "2") && born.startsWith(century + number.substring(4, 6));
    }

    /** Why the number was not accepted. */
    static String problem(@Nullable String written) {
        if (written == null) {
            return "Thiếu số định danh cá nhân (12 chữ số).";
        }
        String number = SEPARATORS.matcher(written).replaceAll("");
        return SHORTENED.matcher(number).matches()
                ? "Số định danh phải có đúng 12 chữ số; số này có thể đã mất số 0 ở đầu nhưng không khớp ngày sinh hoặc giới"
                        + " tính nên không tự sửa."
                : "Số định danh phải có đúng 12 chữ số.";
    }
}
