package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;

/** Records that may already be this resident's, with the letters marked in which they differ from the register. */
class SimilarRecords extends Div {

    private final Consumer<HealthRecord> same;

    SimilarRecords(Consumer<HealthRecord> same) {
        this.same = same;
        addClassName("panel");
    }

    void show(List<HealthRecord> records, @Nullable RegisterEntry register, boolean editable) {
        removeAll();
        setVisible(!records.isEmpty() && register != null);
        if (records.isEmpty() || register == null) {
            return;
        }
        Span hint = new Span("Nếu một hồ sơ dưới đây là của người này thì không lập hồ sơ mới.");
        hint.addClassName("caption");
        add(new H2("Hồ sơ có thể đã có · " + records.size()), hint, grid(records, register, editable));
    }

    private Grid<HealthRecord> grid(List<HealthRecord> records, RegisterEntry register, boolean editable) {
        Grid<HealthRecord> grid = new Grid<>(HealthRecord.class, false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        column(grid, AdministrativeField.FULL_NAME, register.fullName(), "190px");
        column(grid, AdministrativeField.BIRTH_DATE, register.birthDate(), "120px");
        column(grid, AdministrativeField.PERSONAL_ID, register.personalId(), "140px");
        column(grid, AdministrativeField.CURRENT_ADDRESS, register.address(), "260px");
        grid.addColumn(HealthRecord::recordCode).setHeader("Mã hồ sơ").setWidth("150px");
        grid.addColumn(it -> it.status().title()).setHeader("Tình trạng").setWidth("120px");
        if (editable) {
            grid.addComponentColumn(this::choose).setWidth("150px").setFlexGrow(0);
        }
        grid.setItems(records);
        return grid;
    }

    private Button choose(HealthRecord record) {
        Button button = new Button("Là hồ sơ này", click -> same.accept(record));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void column(
            Grid<HealthRecord> grid, AdministrativeField field, @Nullable String registered, String width) {
        grid.addComponentColumn(record -> {
                    String value = record.value(field).orElse(null);
                    return DiffText.of(
                            FieldValues.shown(field.column(), value, registered),
                            FieldValues.shown(field.column(), registered, value));
                })
                .setHeader(field.title())
                .setWidth(width);
    }
}
