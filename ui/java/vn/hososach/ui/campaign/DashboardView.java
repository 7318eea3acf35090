package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.findings.FindingQueries;
import vn.hososach.findings.FindingQueries.FindingCount;
import vn.hososach.findings.Severity;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.WorklistQueries;

/**
 * How far the campaign is, from the city to the commune, the hamlet and the household: targets, indicators, findings, open
 * work. Every number leads to the list behind it; where one is stands in the address.
 */
@Route(value = "tien-do", layout = MainLayout.class)
@PageTitle("Tiến độ · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR", "COMMUNE_CHAIR"})
public class DashboardView extends Div implements AfterNavigationObserver {

    private static final Set<Role> OPEN_LISTS = EnumSet.of(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);

    private final Actor me;
    private final FindingQueries findings;
    private final WorklistQueries worklist;
    private final ProgressPanels progress;
    private final DashboardParts parts;

    public DashboardView(
            Actors actors,
            FindingQueries findings,
            WorklistQueries worklist,
            ProgressPanels progress,
            DashboardParts parts) {
        this.me = actors.current();
        this.findings = findings;
        this.worklist = worklist;
        this.progress = progress;
        this.parts = parts;
        addClassNames("page", "dashboard");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DashboardPlace place = DashboardPlace.of(me, event.getLocation().getQueryParameters());
        removeAll();
        if (place.commune() == null) {
            add(new PageHead("Tiến độ").facts("Số liệu ghi lại mỗi ngày và sau mỗi lần có thay đổi"));
            add(progress.ofCity(), openWork(me.scope()));
        } else {
            commune(place, place.commune());
        }
    }

    private void commune(DashboardPlace place, CommuneCode commune) {
        boolean lists = OPEN_LISTS.contains(me.role());
        add(parts.head(place, CampaignLine.commune(me.scope()).isEmpty()));
        if (place.hamlet() == null && place.segment() == null) {
            add(progress.ofCommune(commune));
        }
        add(parts.figures(place, lists));
        Div row = new Div(findings(place, commune), openWork(Scope.of(commune)));
        row.addClassName("dashboard-row");
        add(row);
    }

    /** What is only to be known is no work, here as in the monthly report. */
    private Component findings(DashboardPlace place, CommuneCode commune) {
        List<FindingCount> counts = findings.counts(Scope.of(commune)).stream()
                .filter(count -> count.severity() != Severity.INFO)
                .filter(count -> place.hamlet() == null || place.hamlet().equals(count.hamlet()))
                .toList();
        return panel(
                "Phát hiện cần xử lý, theo thôn và tiêu chí",
                counts.isEmpty()
                        ? new EmptyState(
                                Glyph.DONE, "Không có phát hiện nào", "Dữ liệu chưa được rà soát, hoặc đã sạch.")
                        : scroll(new FindingTable(counts, commune, OPEN_LISTS.contains(me.role()))));
    }

    private Component openWork(Scope scope) {
        List<StepCount> counts = worklist.countsByStep(scope, InboxFilter.of(EnumSet.allOf(Queue.class)));
        return panel(
                "Việc đang mở, theo bước",
                counts.isEmpty()
                        ? new EmptyState(Glyph.DONE, "Không có việc nào đang mở", "Việc mới xuất hiện sau khi rà soát.")
                        : scroll(parts.steps(counts, Queue.of(me.role()))));
    }

    private static Div scroll(Component table) {
        Div box = new Div(table);
        box.addClassName("table-scroll");
        return box;
    }

    static Div panel(String title, Component content) {
        Div panel = new Div(new H2(title), content);
        panel.addClassName("panel");
        return panel;
    }
}
