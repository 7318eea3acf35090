package vn.hososach.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.refusal.Refusal;
import vn.hososach.text.VietnameseText;

/** Turns what a person types into the value of a field, or refuses it with the form that is wanted. */
public final class FieldText {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:tháng )?(0?[1-9]|1[0-2])[/.-](\\d{4})");
    private static final Map<String, String> SEXES =
            Map.of("1", "1", "2", "2", "3", "3", "nam", "1", "nữ", "2", "chưa xác định", "3");

    private FieldText() {}

    /** The value as it is stored; {@code null} for an empty text. */
    public static @Nullable String value(AdministrativeField field, @Nullable String typed) {
        String text = typed == null ? "" : VietnameseText.clean(typed);
        if (text.isEmpty()) {
            return null;
        }
        return switch (field) {
            case BIRTH_DATE, ID_ISSUE_DATE -> date(field, text);
            case SEX -> sex(text);
            case PERSONAL_ID -> matching(field, text.replaceAll("[ .]", ""), "\\d{12}", "12 chữ số");
            case BHXH_NUMBER -> matching(field, text.replaceAll("[ .]", ""), "\\d{10}", "10 chữ số");
            case BHYT_CARD ->
                matching(
                        field,
                        text.replaceAll("[ .]", "").toUpperCase(),
                        "[A-Z]{2}[1-5]\\d{12}|\\d{10}",
                        "15 ký tự hoặc 10 chữ số");
            case PHONE_MOBILE, PHONE_HOME, CARER_PHONE ->
                matching(
                        field, text.replaceAll("[ .-]", "").replaceFirst("^\\+84", "0"), "0\\d{9,10}", "0 và 9 chữ số");
            case FULL_NAME, MOTHER_NAME, FATHER_NAME, CARER_NAME -> VietnameseText.standardName(text);
            default -> text;
        };
    }

    /** The value as a person would type it: dates turned round, the sex in words. */
    public static String typed(AdministrativeField field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (field == AdministrativeField.SEX) {
            return switch (value) {
                case "1" -> "Nam";
                case "2" -> "Nữ";
                default -> "Chưa xác định";
            };
        }
        return value.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3/$2/$1")
                .replaceFirst("^(\\d{4})-(\\d{2})$", "tháng $2/$1");
    }

    private static String date(AdministrativeField field, String text) {
        if (text.matches("\\d{4}") && field == AdministrativeField.BIRTH_DATE) {
            return text;
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches() && field == AdministrativeField.BIRTH_DATE) {
            return month.group(2) + (month.group(1).length() == 1 ? "-0" : "-") + month.group(1);
        }
        try {
            Matcher day = DAY.matcher(text);
            return day.matches()
                    ? LocalDate.of(number(day, 3), number(day, 2), number(day, 1))
                            .toString()
                    : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw bad(field, "ngày/tháng/năm, ví dụ 12/04/1984");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String sex(String text) {
        String code = SEXES.get(text.toLowerCase());
        if (code == null) {
            throw bad(AdministrativeField.SEX, "Nam, Nữ hoặc Chưa xác định");
        }
        return code;
    }

    private static String matching(AdministrativeField field, String text, String pattern, String form) {
        if (!text.matches(pattern)) {
            throw bad(field, form);
        }
        return text;
    }

    private static Refusal bad(AdministrativeField field, String form) {
        return new Refusal("bad-value", Map.of("field", field.title(), "form", form));
    }
}
