package vn.hososach.ui.campaign;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.hososach.campaign.Goal;
import vn.hososach.campaign.Progress;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** All communes of the campaign, those behind their plan first. */
class CommunesPanel extends Div {

    CommunesPanel(List<Progress> communes) {
        addClassName("panel");
        long behind = communes.stream().filter(Progress::behind).count();
        add(
                new H2(Formats.number(communes.size()) + " xã, phường tham gia, " + Formats.number(behind)
                        + " chậm so với kế hoạch"),
                grid(communes));
    }

    private static Grid<Progress> grid(List<Progress> communes) {
        Grid<Progress> grid = new Grid<>(Progress.class, false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(communes.size() <= 15);
        grid.addColumn(it -> it.campaign().communeName())
                .setHeader("Xã, phường")
                .setWidth("180px");
        grid.addColumn(it -> it.campaign().phase().title())
                .setHeader("Giai đoạn")
                .setWidth("160px");
        share(grid, "Hồ sơ đúng, đủ", Progress::administrative);
        share(grid, "Dân có hồ sơ đúng, đủ", Progress::residents);
        share(grid, "Đủ thông tin sức khỏe", Progress::health);
        grid.addColumn(it -> Formats.number(it.workingDaysLeft()))
                .setHeader("Ngày làm việc còn")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(CommunesPanel::standing))
                .setHeader("Tiến độ")
                .setWidth("190px")
                .setFlexGrow(0);
        grid.setItems(communes.stream()
                .sorted(Comparator.comparing((Progress it) -> !it.behind())
                        .thenComparing(it -> it.administrative().value()))
                .toList());
        grid.getElement().setAttribute("aria-label", "Các xã, phường");
        return grid;
    }

    private static void share(Grid<Progress> grid, String title, Function<Progress, Goal> goal) {
        grid.addColumn(it ->
                        Formats.percent(goal.apply(it).done(), goal.apply(it).whole()))
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px");
    }

    private static Badge standing(Progress progress) {
        Goal worse = progress.administrative().behind() || progress.health().reached()
                ? progress.administrative()
                : progress.health();
        return TargetBar.standing(worse, progress.campaign().endsOn());
    }
}
