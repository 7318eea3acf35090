package vn.hososach.ui.casework;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseView;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/** The person in the register beside the record, with what the register says about life and residence. */
class ClosureFacts extends Div {

    private static final Map<String, String> LIFE = Map.of(
            "ALIVE", "Đang cư trú",
            "DECEASED", "Đã mất",
            "MOVED_OUT", "Đã chuyển đi",
            "MISSING", "Mất tích",
            "UNKNOWN", "Chưa rõ");

    private final Grid<Row> grid = new Grid<>(Row.class, false);

    private record Row(String title, @Nullable String register, @Nullable String record, boolean compared) {}

    ClosureFacts() {
        addClassName("panel");
        grid.addClassName("as-columns");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(Row::title).setHeader("Trường").setWidth("170px").setFlexGrow(0);
        grid.addComponentColumn(row -> value(row.register(), row.record(), row.compared()))
                .setHeader("Dân cư")
                .setWidth("260px");
        grid.addComponentColumn(row -> value(row.record(), row.register(), row.compared()))
                .setHeader("Hồ sơ")
                .setWidth("260px");
        add(new H2("Đối chiếu"), grid);
    }

    void show(CaseView view) {
        grid.setItems(rows(view.register(), view.record()));
    }

    private static List<Row> rows(@Nullable RegisterEntry register, @Nullable HealthRecord record) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Tình trạng",
                register == null ? null : life(register),
                record == null ? null : record.status().title(),
                false));
        rows.add(row(AdministrativeField.FULL_NAME, register == null ? null : register.fullName(), record));
        rows.add(row(AdministrativeField.BIRTH_DATE, register == null ? null : register.birthDate(), record));
        rows.add(row(AdministrativeField.SEX, register == null ? null : register.sex(), record));
        rows.add(row(AdministrativeField.PERSONAL_ID, register == null ? null : register.personalId(), record));
        rows.add(row(AdministrativeField.CURRENT_ADDRESS, register == null ? null : register.address(), record));
        return rows;
    }

    private static Row row(AdministrativeField field, @Nullable String registered, @Nullable HealthRecord record) {
        String recorded = record == null ? null : record.value(field).orElse(null);
        return new Row(
                field.title(),
                FieldValues.shown(field.column(), registered, recorded),
                FieldValues.shown(field.column(), recorded, registered),
                true);
    }

    private static String life(RegisterEntry register) {
        String title = LIFE.getOrDefault(register.lifeStatus(), register.lifeStatus());
        return register.deathDate() == null ? title : title + " ngày " + Formats.sourceDate(register.deathDate());
    }

    private static DiffText value(@Nullable String value, @Nullable String beside, boolean compared) {
        return compared ? DiffText.of(value, beside) : DiffText.plain(value);
    }
}
