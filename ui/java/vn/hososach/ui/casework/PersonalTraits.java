package vn.hososach.ui.casework;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.BasicHealth;
import vn.hososach.records.HealthOrigin;
import vn.hososach.ui.frame.Formats;

/** Blood groups and religion (F05, F06, F11), each with its source, day and evidence below it. */
class PersonalTraits extends Div {

    private final ComboBox<String> group = choice("Nhóm máu ABO", "A", "B", "AB", "O", BasicHealth.UNKNOWN_BLOOD);
    private final ComboBox<String> rhesus = choice("Nhóm máu Rh", "+", "-");
    private final ComboBox<String> religion = choice(
            "Tôn giáo", "Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Phật giáo Hòa Hảo", "Hồi giáo");

    PersonalTraits() {
        addClassName("health-measures");
        group.setItemLabelGenerator(value -> value.equals(BasicHealth.UNKNOWN_BLOOD) ? "Chưa biết" : value);
        religion.setAllowCustomValue(true);
        religion.addCustomValueSetListener(event -> religion.setValue(event.getDetail()));
        add(group, rhesus, religion);
    }

    void show(BasicHealth health, Map<String, HealthOrigin> origins) {
        group.setValue(health.bloodGroupAbo());
        rhesus.setValue(health.bloodGroupRh());
        religion.setValue(health.religion());
        group.setHelperText(words(origins.get("blood_group_abo")));
        rhesus.setHelperText(words(origins.get("blood_group_rh")));
        religion.setHelperText(words(origins.get("religion")));
    }

    @Nullable
    String group() {
        return group.getValue();
    }

    @Nullable
    String rhesus() {
        return rhesus.getValue();
    }

    @Nullable
    String religion() {
        return religion.getValue();
    }

    void setReadOnly(boolean readOnly) {
        group.setReadOnly(readOnly);
        rhesus.setReadOnly(readOnly);
        religion.setReadOnly(readOnly);
    }

    private static @Nullable String words(@Nullable HealthOrigin origin) {
        if (origin == null) {
            return null;
        }
        String proof = origin.evidence() == null ? origin.reason() : origin.evidence();
        return origin.source().title() + ", " + Formats.date(origin.since()) + ": " + proof;
    }

    private static ComboBox<String> choice(String label, String... values) {
        ComboBox<String> choice = new ComboBox<>(label, values);
        choice.setClearButtonVisible(true);
        return choice;
    }
}
