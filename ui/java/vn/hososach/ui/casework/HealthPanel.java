package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import vn.hososach.records.BasicHealth;
import vn.hososach.records.HealthOrigin;
import vn.hososach.ui.frame.Formats;

/** Basic health of a person: measurements and histories. Says when somebody wants to save, and saves nothing itself. */
class HealthPanel extends Div {

    private final NumberField height = number("Chiều cao (cm)", 25, 250);
    private final NumberField weight = number("Cân nặng (kg)", 0.5, 300);
    private final IntegerField systolic = pressure("HA tối đa", 60, 260);
    private final IntegerField diastolic = pressure("HA tối thiểu", 30, 160);
    private final DatePicker measuredOn = new DatePicker("Ngày đo");
    private final AnswerField chronic = new AnswerField("Bệnh mạn tính");
    private final AnswerField allergy = new AnswerField("Dị ứng thuốc, thức ăn");
    private final AnswerField surgery = new AnswerField("Phẫu thuật");
    private final AnswerField infectious = new AnswerField("Bệnh truyền nhiễm đã mắc");
    private final AnswerField vaccination = new AnswerField("Tiêm chủng");
    private final PersonalTraits traits = new PersonalTraits();
    private final Button save = new Button("Lưu sức khỏe cơ bản");
    private BasicHealth before = BasicHealth.EMPTY;

    HealthPanel(LocalDate today, boolean editable, Consumer<BasicHealth> saved) {
        addClassNames("panel", "health-panel");
        measuredOn.setMax(today);
        measuredOn.setLocale(Formats.VIETNAMESE);
        measuredOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        Div measures = new Div(height, weight, systolic, diastolic, measuredOn);
        Div answers = new Div(chronic, allergy, surgery, infectious, vaccination);
        measures.addClassName("health-measures");
        answers.addClassName("health-answers");
        save.setVisible(editable);
        save.addClickListener(click -> {
            if (valid()) {
                saved.accept(value());
            }
        });
        add(new H2("Sức khỏe cơ bản"), measures, answers, traits, save);
        setEditable(editable);
    }

    void show(BasicHealth health, Map<String, HealthOrigin> origins) {
        before = health;
        height.setValue(health.heightCm());
        weight.setValue(health.weightKg());
        systolic.setValue(health.systolic());
        diastolic.setValue(health.diastolic());
        measuredOn.setValue(health.measuredOn());
        chronic.setValue(health.chronic());
        allergy.setValue(health.allergy());
        surgery.setValue(health.surgery());
        infectious.setValue(health.infectious());
        vaccination.setValue(health.vaccination());
        traits.show(health, origins);
    }

    /** What the fields say; blocks that have no field here stay as they are. */
    BasicHealth value() {
        return new BasicHealth(
                height.getValue(),
                weight.getValue(),
                systolic.getValue(),
                diastolic.getValue(),
                measuredOn.getValue(),
                chronic.getValue(),
                allergy.getValue(),
                surgery.getValue(),
                infectious.getValue(),
                vaccination.getValue(),
                before.reproductive(),
                before.nutrition(),
                traits.group(),
                traits.rhesus(),
                traits.religion());
    }

    private boolean valid() {
        boolean crossed = systolic.getValue() != null
                && diastolic.getValue() != null
                && systolic.getValue() - diastolic.getValue() < 10;
        diastolic.setInvalid(crossed || diastolic.isInvalid());
        diastolic.setErrorMessage(crossed ? "Phải thấp hơn tối đa ít nhất 10" : "Từ 30 đến 160");
        return !height.isInvalid()
                && !weight.isInvalid()
                && !systolic.isInvalid()
                && !diastolic.isInvalid()
                && !measuredOn.isInvalid();
    }

    private void setEditable(boolean editable) {
        height.setReadOnly(!editable);
        weight.setReadOnly(!editable);
        systolic.setReadOnly(!editable);
        diastolic.setReadOnly(!editable);
        measuredOn.setReadOnly(!editable);
        traits.setReadOnly(!editable);
        getChildren().flatMap(Component::getChildren).forEach(child -> {
            if (child instanceof AnswerField answer) {
                answer.setReadOnly(!editable);
            }
        });
    }

    private static NumberField number(String label, double min, double max) {
        NumberField field = new NumberField(label);
        field.setMin(min);
        field.setMax(max);
        field.setStep(0.1);
        field.setErrorMessage("Từ " + Formats.decimal(min) + " đến " + Formats.decimal(max));
        return field;
    }

    private static IntegerField pressure(String label, int min, int max) {
        IntegerField field = new IntegerField(label + " (mmHg)");
        field.setMin(min);
        field.setMax(max);
        field.setErrorMessage("Từ " + min + " đến " + max);
        return field;
    }
}
