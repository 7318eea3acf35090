package vn.hososach.ui.campaign;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.hososach.campaign.Goal;
import vn.hososach.campaign.Progress;
import vn.hososach.ui.frame.Formats;

/** All communes of the campaign in figures, the gravest first; each leads to its own page. */
class CommunesPanel extends Div {

    CommunesPanel(List<Progress> communes) {
        addClassName("panel");
        long behind = communes.stream().filter(Progress::behind).count();
        add(new H2("Xếp hạng: " + Formats.number(behind) + " xã, phường chậm so với kế hoạch"), grid(communes));
    }

    private static Grid<Progress> grid(List<Progress> communes) {
        Grid<Progress> grid = new Grid<>(Progress.class, false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(communes.size() <= 15);
        grid.addColumn(new ComponentRenderer<>(CommunesPanel::commune))
                .setHeader("Xã, phường")
                .setWidth("180px");
        grid.addColumn(it -> it.campaign().phase().title())
                .setHeader("Giai đoạn")
                .setWidth("160px");
        share(grid, "Hồ sơ đúng, đủ", Progress::administrative);
        share(grid, "Dân có hồ sơ đúng, đủ", Progress::residents);
        share(grid, "Đủ thông tin sức khỏe", Progress::health);
        grid.addColumn(it -> it.administrative().expectedOn() == null
                        ? "–"
                        : Formats.date(it.administrative().expectedOn()))
                .setHeader("Dự kiến đạt")
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(it -> Formats.number(it.workingDaysLeft()))
                .setHeader("Ngày làm việc còn")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(it -> new StandingMark(it.standing(), true)))
                .setHeader("Tiến độ")
                .setWidth("190px")
                .setFlexGrow(0);
        grid.setItems(communes.stream()
                .sorted(Comparator.comparing(Progress::standing)
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

    private static RouterLink commune(Progress progress) {
        RouterLink link = new RouterLink(progress.campaign().communeName(), DashboardView.class);
        link.setQueryParameters(new DashboardPlace(progress.campaign().commune(), null, null, null).query());
        return link;
    }
}
