package vn.hososach.ui.verification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;

/** The right values, for the fields that were wrong; an empty field says nothing. */
class CorrectionFields extends Div {

    private final TextField fullName = new TextField("Họ và tên đúng");
    private final TextField birthDate = new TextField("Ngày sinh đúng");
    private final Select<String> sex = new Select<>();
    private final TextField personalId = new TextField("Số định danh đúng");
    private final TextField address = new TextField("Nơi thường trú đúng");

    CorrectionFields() {
        addClassName("correction");
        birthDate.setPlaceholder("ngày/tháng/năm");
        personalId.setPlaceholder("12 chữ số");
        personalId.setMaxLength(12);
        personalId.setAllowedCharPattern("[0-9]");
        sex.setLabel("Giới tính đúng");
        sex.setItems("1", "2", "3");
        sex.setEmptySelectionAllowed(true);
        sex.setItemLabelGenerator(CorrectionFields::sexTitle);
        add(fullName, birthDate, sex, personalId, address);
    }

    void focus() {
        fullName.focus();
    }

    /** What was filled in, by column. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "full_name", fullName.getValue());
        put(values, "birth_date", WrittenDate.stored(birthDate.getValue()));
        put(values, "sex", sex.getValue() == null ? "" : sex.getValue());
        put(values, "personal_id", personalId.getValue());
        put(values, "permanent_address", address.getValue());
        return values;
    }

    private static void put(Map<String, String> values, String column, String value) {
        if (!value.isBlank()) {
            values.put(column, value.strip());
        }
    }

    private static String sexTitle(String code) {
        if (code == null) {
            return "Không sửa";
        }
        return switch (code) {
            case "1" -> "Nam";
            case "2" -> "Nữ";
            default -> "Chưa xác định";
        };
    }
}
