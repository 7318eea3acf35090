package vn.hososach.ui.campaign;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.hososach.campaign.Goal;
import vn.hososach.campaign.KpiDay;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.Progress;
import vn.hososach.ui.frame.Formats;

/** One commune: its three targets, and the way to the first of them day by day, as a chart and as a table. */
class CommunePanel extends Div {

    CommunePanel(Progress progress) {
        addClassName("dashboard-row");
        LocalDate ends = progress.campaign().endsOn();
        Div targets = new Div(
                new H2("Mục tiêu của chiến dịch"),
                new TargetBar("Hồ sơ đúng, đủ thông tin hành chính", "hồ sơ", progress.administrative(), ends),
                new TargetBar("Người dân có hồ sơ đúng, đủ", "người", progress.residents(), ends),
                new TargetBar("Hồ sơ đủ thông tin sức khỏe cơ bản", "hồ sơ", progress.health(), ends));
        targets.addClassNames("panel", "targets");
        add(targets, way(progress));
    }

    private static Div way(Progress progress) {
        Goal goal = progress.administrative();
        BurnUp chart = new BurnUp(
                progress.days().stream()
                        .filter(day -> day.kpis().records() > 0)
                        .map(day -> new BurnUp.Point(day.day(), day.kpis().k1a()))
                        .toList(),
                progress.campaign().startsOn(),
                progress.campaign().endsOn(),
                goal.target(),
                goal.expectedOn());
        String title = "Hồ sơ đúng, đủ thông tin hành chính theo ngày";
        Details table = new Details("Xem bảng", table(progress.days()));
        table.addClassName("chart-table");
        Div panel = new Div(new H2(title), new BurnUpChart(title, chart), table);
        panel.addClassName("panel");
        return panel;
    }

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
        number(grid, "Đủ sức khỏe", Kpis::healthComplete);
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
