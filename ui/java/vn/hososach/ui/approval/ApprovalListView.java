package vn.hososach.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistQueries;

/** The batches that wait for this approver, the most urgent first. */
@Route(value = "phe-duyet", layout = MainLayout.class)
@PageTitle("Phê duyệt · Hồ Sơ Sạch")
@RolesAllowed({"STATION_HEAD", "SUPERVISOR"})
public class ApprovalListView extends Div implements AfterNavigationObserver {

    private static final String DECIDE = "decide-batch";
    private static final int AT_A_TIME = 100;

    private final WorklistQueries worklist;
    private final Actor me;
    private final Map<CommuneCode, String> communes;
    private final PageHead head = new PageHead("Phê duyệt");
    private final Grid<WorkItem> grid = new Grid<>(WorkItem.class, false);
    private final EmptyState nothing = new EmptyState(
            Glyph.DONE,
            "Không có đợt nào chờ duyệt",
            "Đề nghị sửa thông tin định danh, gộp, lập và đóng hồ sơ hiện ra ở đây khi Trạm Y tế trình.");
    private final ActionBar bar = new ActionBar();
    private List<WorkItem> waiting = List.of();

    public ApprovalListView(WorklistQueries worklist, Actors actors, CommuneQueries communes) {
        this.worklist = worklist;
        this.me = actors.current();
        this.communes = communes.names();
        addClassName("page");
        columns();
        bar.main(
                "Mở đợt đầu tiên",
                () -> CaseRoutes.open(UI.getCurrent(), waiting.get(0).caseKey()));
        add(head, grid, nothing, bar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        waiting = worklist.inbox(me.scope(), InboxFilter.of(me.role()).step(DECIDE), null, AT_A_TIME)
                .items();
        head.facts(Formats.number(waiting.size()) + " đợt chờ duyệt. Người đề nghị không duyệt đề nghị của mình.");
        grid.setItems(waiting);
        grid.setVisible(!waiting.isEmpty());
        nothing.setVisible(waiting.isEmpty());
        bar.setVisible(!waiting.isEmpty());
    }

    private void columns() {
        grid.addClassNames("fill-grid", "as-cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(item -> new Anchor(CaseRoutes.path(item.caseKey()), item.title())))
                .setHeader("Đợt")
                .setWidth("360px")
                .setFlexGrow(2);
        grid.addColumn(item ->
                        communes.getOrDefault(item.commune(), item.commune().value()))
                .setHeader("Xã, phường")
                .setWidth("180px");
        grid.addColumn(item -> Formats.date(item.createdAt()))
                .setHeader("Trình từ ngày")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(ApprovalListView::due))
                .setHeader("Hạn")
                .setWidth("160px")
                .setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", "Các đợt chờ duyệt");
    }

    private static Badge due(WorkItem item) {
        return item.late()
                ? new Badge(Badge.Tone.OVERDUE, "quá hạn " + Formats.date(item.dueAt()))
                : new Badge(Badge.Tone.QUIET, "hạn " + Formats.date(item.dueAt()));
    }
}
