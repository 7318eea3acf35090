package vn.hososach.ui.casework;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/** The other persons of the household according to the register, folded until they are needed. */
class HouseholdPanel extends Details {

    private final Grid<RegisterEntry> grid = new Grid<>(RegisterEntry.class, false);

    HouseholdPanel() {
        addClassName("panel");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(RegisterEntry::fullName).setHeader("Họ và tên").setWidth("200px");
        grid.addColumn(it -> Formats.sourceDate(it.birthDate()))
                .setHeader("Ngày sinh")
                .setWidth("110px");
        grid.addColumn(it -> text(FieldValues.shown("sex", it.sex(), null)))
                .setHeader("Giới tính")
                .setWidth("90px");
        grid.addColumn(it -> text(it.relationToHead()))
                .setHeader("Quan hệ với chủ hộ")
                .setWidth("170px");
        grid.addColumn(it -> Formats.maskedId(it.personalId()))
                .setHeader("Số định danh")
                .setWidth("150px");
        add(grid);
    }

    void show(List<RegisterEntry> household, @Nullable RegisterEntry self) {
        List<RegisterEntry> others = household.stream()
                .filter(it -> self == null || !it.personalId().equals(self.personalId()))
                .toList();
        setSummaryText("Người cùng hộ theo dân cư · " + Formats.number(others.size()));
        grid.setItems(others);
        setVisible(!others.isEmpty());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
