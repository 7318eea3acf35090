package vn.hososach.records;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hososach.access.FieldClass;

/**
 * The 24 administrative fields of field set {@code HN-24-R1} (record-spec §2), as the columns that hold them. A field
 * with two values (F16 insurance number and card, F19 two phones) has two entries of the same number. The blood groups
 * and religion (F05, F06, F11) are sensitive and stand with {@link BasicHealth}.
 */
public enum AdministrativeField {
    HOUSEHOLD_CODE("F01", "Mã hộ gia đình", FieldClass.A2),
    FULL_NAME("F02", "Họ và tên", FieldClass.A1),
    RELATION_TO_HEAD("F03", "Quan hệ với chủ hộ", FieldClass.A1),
    SEX("F04", "Giới tính", FieldClass.A1),
    BIRTH_DATE("F07", "Ngày sinh", FieldClass.A1),
    BIRTH_REG_PROVINCE("F08", "Nơi đăng ký khai sinh", FieldClass.A1),
    ETHNICITY("F09", "Dân tộc", FieldClass.A1),
    NATIONALITY("F10", "Quốc tịch", FieldClass.A1),
    OCCUPATION("F12", "Nghề nghiệp", FieldClass.A1),
    PERSONAL_ID("F13", "Số định danh cá nhân", FieldClass.A2),
    ID_ISSUE_DATE("F14", "Ngày cấp", FieldClass.A2),
    ID_ISSUE_PLACE("F15", "Nơi cấp", FieldClass.A1),
    BHXH_NUMBER("F16", "Mã số BHXH", FieldClass.A2),
    BHYT_CARD("F16", "Số thẻ BHYT", FieldClass.A2),
    PERMANENT_ADDRESS("F17", "Nơi thường trú", FieldClass.A1),
    CURRENT_ADDRESS("F18", "Nơi ở hiện tại", FieldClass.A1),
    PHONE_HOME("F19", "Điện thoại cố định", FieldClass.A2),
    PHONE_MOBILE("F19", "Điện thoại di động", FieldClass.A2),
    EMAIL("F20", "Email", FieldClass.A1),
    MOTHER_NAME("F21", "Họ tên mẹ", FieldClass.A1),
    FATHER_NAME("F22", "Họ tên bố", FieldClass.A1),
    CARER_NAME("F23", "Họ tên người chăm sóc chính", FieldClass.A2),
    CARER_RELATION("F23", "Quan hệ của người chăm sóc", FieldClass.A2),
    CARER_PHONE("F24", "Điện thoại người chăm sóc", FieldClass.A2);

    private static final Map<String, AdministrativeField> BY_COLUMN =
            Arrays.stream(values()).collect(Collectors.toMap(AdministrativeField::column, Function.identity()));

    private final String number;
    private final String title;
    private final FieldClass fieldClass;

    AdministrativeField(String number, String title, FieldClass fieldClass) {
        this.number = number;
        this.title = title;
        this.fieldClass = fieldClass;
    }

    /** F01 to F24. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public FieldClass fieldClass() {
        return fieldClass;
    }

    /** The column of {@code hss.health_record}; also the field's name in findings, journal and exports. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<AdministrativeField> byColumn(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column));
    }
}
