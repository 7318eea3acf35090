package vn.hososach.ui.casework;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/** The values of a record to be created: filled in from the register, completed by the station. */
class CreationForm extends Div {

    static final Set<AdministrativeField> REQUIRED = Set.of(
            AdministrativeField.FULL_NAME,
            AdministrativeField.BIRTH_DATE,
            AdministrativeField.SEX,
            AdministrativeField.PERSONAL_ID,
            AdministrativeField.CURRENT_ADDRESS);

    private static final List<AdministrativeField> SHOWN = List.of(
            AdministrativeField.FULL_NAME,
            AdministrativeField.BIRTH_DATE,
            AdministrativeField.SEX,
            AdministrativeField.PERSONAL_ID,
            AdministrativeField.CURRENT_ADDRESS,
            AdministrativeField.PERMANENT_ADDRESS,
            AdministrativeField.PHONE_MOBILE,
            AdministrativeField.BHYT_CARD,
            AdministrativeField.ETHNICITY,
            AdministrativeField.OCCUPATION,
            AdministrativeField.HOUSEHOLD_CODE,
            AdministrativeField.RELATION_TO_HEAD,
            AdministrativeField.MOTHER_NAME,
            AdministrativeField.FATHER_NAME);

    private final Clock clock;
    private final Map<AdministrativeField, TextField> texts = new EnumMap<>(AdministrativeField.class);
    private final Select<String> sex = new Select<>();

    CreationForm(Clock clock) {
        this.clock = clock;
        addClassNames("panel", "creation-form");
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("560px", 2));
        sex.setLabel(AdministrativeField.SEX.title());
        sex.setItems("1", "2", "3");
        sex.setItemLabelGenerator(code -> String.valueOf(FieldValues.shown("sex", code, null)));
        sex.setRequiredIndicatorVisible(true);
        SHOWN.forEach(field -> layout.add(field == AdministrativeField.SEX ? sex : text(field)));
        add(new H2("Thông tin lập hồ sơ"), layout);
        field(AdministrativeField.BIRTH_DATE)
                .setHelperText("ngày/tháng/năm, hoặc tháng/năm, hoặc chỉ năm nếu không rõ");
        field(AdministrativeField.CURRENT_ADDRESS).setHelperText("Đang lấy theo nơi thường trú; sửa nếu ở nơi khác");
    }

    /** Shows the working paper, or the register's values where nothing was entered yet. */
    void show(@Nullable RegisterEntry register, Map<String, String> entered) {
        Map<String, String> values = entered.isEmpty() && register != null ? ofRegister(register) : entered;
        texts.forEach((field, input) -> input.setValue(typed(field, values.getOrDefault(field.column(), ""))));
        sex.setValue(values.get(AdministrativeField.SEX.column()));
    }

    /** The values by column; blank ones are left out. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        texts.forEach((field, input) -> {
            if (!input.getValue().isBlank()) {
                values.put(field.column(), stored(field, input.getValue().strip()));
            }
        });
        if (sex.getValue() != null) {
            values.put(AdministrativeField.SEX.column(), sex.getValue());
        }
        return values;
    }

    /** Marks what is missing or wrong, puts the cursor on the first of them, and says whether all is well. */
    boolean check() {
        texts.forEach(
                (field, input) -> mark(input, problem(field, input.getValue().strip())));
        sex.setInvalid(sex.getValue() == null);
        sex.setErrorMessage("Hãy chọn giới tính");
        texts.values().stream().filter(TextField::isInvalid).findFirst().ifPresentOrElse(TextField::focus, () -> {
            if (sex.isInvalid()) {
                sex.focus();
            }
        });
        return !sex.isInvalid() && texts.values().stream().noneMatch(TextField::isInvalid);
    }

    /** Calls back after each field that a person has left changed. */
    void onTyped(Runnable listener) {
        texts.values().forEach(input -> input.addValueChangeListener(change -> typed(change.isFromClient(), listener)));
        sex.addValueChangeListener(change -> typed(change.isFromClient(), listener));
    }

    private static void typed(boolean byPerson, Runnable listener) {
        if (byPerson) {
            listener.run();
        }
    }

    void setEditable(boolean editable) {
        texts.values().forEach(input -> input.setReadOnly(!editable));
        sex.setReadOnly(!editable);
    }

    private String problem(AdministrativeField field, String value) {
        if (value.isEmpty()) {
            return REQUIRED.contains(field) ? "Trường bắt buộc" : "";
        }
        return switch (field) {
            case BIRTH_DATE ->
                TypedDate.stored(value, LocalDate.now(clock)).isPresent() ? "" : "Ngày không đúng hoặc ở tương lai";
            case PERSONAL_ID -> value.matches("[0-9]{12}") ? "" : "Số định danh có đúng 12 chữ số";
            case PHONE_MOBILE -> value.matches("[0-9 .+]{9,15}") ? "" : "Số điện thoại có 9 đến 11 chữ số";
            default -> "";
        };
    }

    private static void mark(TextField input, String problem) {
        input.setErrorMessage(problem);
        input.setInvalid(!problem.isEmpty());
    }

    private String stored(AdministrativeField field, String value) {
        return field == AdministrativeField.BIRTH_DATE
                ? TypedDate.stored(value, LocalDate.now(clock)).orElse(value)
                : value;
    }

    private static String typed(AdministrativeField field, String value) {
        return field == AdministrativeField.BIRTH_DATE ? Formats.sourceDate(value) : value;
    }

    private TextField text(AdministrativeField field) {
        TextField input = new TextField(field.title());
        input.setRequiredIndicatorVisible(REQUIRED.contains(field));
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(
                change -> mark(input, problem(field, change.getValue().strip())));
        texts.put(field, input);
        return input;
    }

    private TextField field(AdministrativeField field) {
        return java.util.Objects.requireNonNull(texts.get(field));
    }

    private static Map<String, String> ofRegister(RegisterEntry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, AdministrativeField.FULL_NAME, entry.fullName());
        put(values, AdministrativeField.BIRTH_DATE, entry.birthDate());
        put(values, AdministrativeField.SEX, entry.sex());
        put(values, AdministrativeField.PERSONAL_ID, entry.personalId());
        put(values, AdministrativeField.CURRENT_ADDRESS, entry.address());
        put(values, AdministrativeField.PERMANENT_ADDRESS, entry.address());
        put(values, AdministrativeField.ETHNICITY, entry.ethnicity());
        put(values, AdministrativeField.HOUSEHOLD_CODE, entry.householdCode());
        put(values, AdministrativeField.RELATION_TO_HEAD, entry.relationToHead());
        put(values, AdministrativeField.MOTHER_NAME, entry.motherName());
        return values;
    }

    private static void put(Map<String, String> values, AdministrativeField field, @Nullable String value) {
        if (value != null) {
            values.put(field.column(), value);
        }
    }
}
