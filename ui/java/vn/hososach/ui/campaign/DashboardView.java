package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.findings.FindingQueries;
import vn.hososach.findings.FindingQueries.FindingCount;
import vn.hososach.findings.Severity;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.WorklistQueries;

/** How far the campaign is: targets, findings, open work. Every number leads to the list behind it. */
@Route(value = "tien-do", layout = MainLayout.class)
@PageTitle("Tiến độ · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR", "COMMUNE_CHAIR"})
public class DashboardView extends Div {

    private static final Set<Role> OPEN_FINDINGS = EnumSet.of(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);

    private final Actor me;
    private final StepNames steps;

    public DashboardView(
            Actors actors,
            FindingQueries findings,
            WorklistQueries worklist,
            StepNames steps,
            ProgressPanels progress) {
        this.me = actors.current();
        this.steps = steps;
        addClassNames("page", "dashboard");
        Div row = new Div(
                // what is only to be known is no work, here as in the monthly report
                findings(findings.counts(me.scope()).stream()
                        .filter(count -> count.severity() != Severity.INFO)
                        .toList()),
                openWork(worklist.countsByStep(me.scope(), InboxFilter.of(EnumSet.allOf(Queue.class)))));
        row.addClassName("dashboard-row");
        add(new PageHead("Tiến độ"));
        add(progress.of(me));
        add(row);
    }

    private Component findings(List<FindingCount> counts) {
        return panel(
                "Phát hiện cần xử lý, theo thôn và tiêu chí",
                counts.isEmpty()
                        ? new EmptyState(
                                Glyph.DONE, "Không có phát hiện nào", "Dữ liệu chưa được rà soát, hoặc đã sạch.")
                        : scroll(new FindingTable(counts, OPEN_FINDINGS.contains(me.role()))));
    }

    private Component openWork(List<StepCount> counts) {
        return panel(
                "Việc đang mở, theo bước",
                counts.isEmpty()
                        ? new EmptyState(Glyph.DONE, "Không có việc nào đang mở", "Việc mới xuất hiện sau khi rà soát.")
                        : scroll(new StepTable(counts, steps, Queue.of(me.role()))));
    }

    private static Div scroll(Component table) {
        Div box = new Div(table);
        box.addClassName("table-scroll");
        return box;
    }

    private static Div panel(String title, Component content) {
        Div panel = new Div(new H2(title), content);
        panel.addClassName("panel");
        return panel;
    }
}
