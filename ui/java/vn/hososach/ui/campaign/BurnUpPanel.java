package vn.hososach.ui.campaign;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vn.hososach.campaign.Goal;
import vn.hososach.campaign.KpiDay;
import vn.hososach.campaign.Kpis;
import vn.hososach.ui.frame.Formats;

/** The way of an indicator to its target, day by day against the plan: as a chart, and as a table for those who want one. */
class BurnUpPanel extends Div {

    BurnUpPanel(String title, List<KpiDay> days, ToDoubleFunction<Kpis> indicator, Goal goal, Window window) {
        addClassName("panel");
        BurnUp chart = new BurnUp(
                days.stream()
                        .filter(day -> day.kpis().records() > 0)
                        .map(day -> new BurnUp.Point(day.day(), indicator.applyAsDouble(day.kpis())))
                        .toList(),
                window.start(),
                window.end(),
                goal.target(),
                goal.expectedOn());
        Details table = new Details("Xem bảng", table(days));
        table.addClassName("chart-table");
        add(new H2(title), new BurnUpChart(title, chart), table);
    }

    /** From when to when the indicator has time. */
    record Window(LocalDate start, LocalDate end) {}

    private static Grid<KpiDay> table(List<KpiDay> days) {
        Grid<KpiDay> grid = new Grid<>(KpiDay.class, false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(day -> Formats.date(day.day()))
                .setHeader("Ngày")
                .setWidth("110px")
                .setFlexGrow(0);
        number(grid, "Hồ sơ", Kpis::records);
        number(grid, "Đúng, đủ", Kpis::complete);
        number(grid, "Hợp lệ", Kpis::valid);
        number(grid, "Đủ sức khỏe", Kpis::healthComplete);
        number(grid, "Số đo còn hạn", Kpis::healthFresh);
        number(grid, "Nghi trùng", Kpis::inDuplicate);
        grid.setItems(days);
        return grid;
    }

    private static void number(Grid<KpiDay> grid, String title, Function<Kpis, Long> of) {
        grid.addColumn(day -> Formats.number(of.apply(day.kpis())))
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END);
    }
}
