package vn.hososach.ui.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistDesk;

/** The list of work to do: filter, choose, take, open, next. */
@Route(value = "", layout = MainLayout.class)
@RouteAlias(value = "viec", layout = MainLayout.class)
@PageTitle("Việc cần làm · Hồ Sơ Sạch")
@PermitAll
public class InboxView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final int NARROW = 600;
    private static final int LOOK_AGAIN = 3000;

    private final Actor me;
    private final InboxData data;
    private final WorklistDesk desk;
    private final InboxBulkActions bulk;
    private final InboxCounters counters = new InboxCounters();
    private final InboxFilterBar filters;
    private final InboxGrid grid;
    private final Div empty = new Div();
    private final Span chosen = new Span();
    private final Div forChosen = new Div();
    private final ActionBar bar;
    private InboxAddress address = InboxAddress.ALL;

    public InboxView(Actors actors, InboxData data, WorklistDesk desk, InboxBulkActions bulk, StepNames steps) {
        this.me = actors.current();
        this.data = data;
        this.desk = desk;
        this.bulk = bulk;
        addClassNames("page", "inbox");
        filters = new InboxFilterBar(steps, this::filterBy);
        grid = new InboxGrid(steps, me.username(), this::open);
        grid.addSelectionListener(selection -> showChosen(selection.getAllSelectedItems()));
        empty.addClassName("empty-holder");
        bar = actionBar();
        add(counters, filters, grid, empty, bar);
        keys();
    }

    /** Who keeps the accounts has no person's data to work on and begins at them. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (me.role() == Role.ADMINISTRATOR) {
            event.forwardTo("nguoi-dung");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        reload();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI()
                .getPage()
                .retrieveExtendedClientDetails(details -> grid.setNarrow(details.getWindowInnerWidth() < NARROW));
        attach.getUI().addPollListener(poll -> watchPreparation());
        watchPreparation();
        attach.getUI().getPage().addBrowserWindowResizeListener(resize -> grid.setNarrow(resize.getWidth() < NARROW));
    }

    /** While the training campaign is being made the list fills before one's eyes. */
    private void watchPreparation() {
        UI ui = UI.getCurrent();
        boolean watched = ui.getPollInterval() > 0;
        boolean preparing = data.preparing();
        ui.setPollInterval(preparing ? LOOK_AGAIN : -1);
        if (watched && isAttached()) {
            reload();
        }
    }

    private ActionBar actionBar() {
        ActionBar actions = new ActionBar();
        forChosen.addClassName("for-chosen");
        forChosen.add(
                chosen,
                button("Nhận việc", items -> afterwards(() -> bulk.claim(items))),
                button("Trả lại hàng đợi", items -> afterwards(() -> bulk.release(items))));
        if (me.role() == Role.STATION_HEAD || me.role() == Role.SUPERVISOR) {
            forChosen.add(button("Giao cho…", items -> bulk.assign(items, this::reload)));
        }
        if (me.role() != Role.COMMUNE_POLICE && me.role() != Role.COMMUNE_CHAIR) {
            forChosen.add(button("Chuyển…", items -> bulk.transfer(items, this::reload)));
        }
        actions.hint(forChosen);
        actions.main("Việc tiếp theo", this::next);
        showChosen(Set.of());
        return actions;
    }

    private void keys() {
        Shortcuts.on(grid, "J", "Dòng dưới", () -> grid.move(1));
        Shortcuts.on(grid, "K", "Dòng trên", () -> grid.move(-1));
        Shortcuts.on(grid, "X", "Chọn hoặc bỏ chọn dòng đang đứng", grid::toggleCurrent);
        Shortcuts.on(this, "N", "Việc tiếp theo", this::next);
        Shortcuts.on(this, "Enter", "Mở dòng đang đứng, hoặc việc tiếp theo", () -> {
            WorkItem current = grid.current();
            if (current == null) {
                next();
            } else {
                open(current);
            }
        });
    }

    private Button button(String text, Consumer<Set<WorkItem>> act) {
        return new Button(text, click -> act.accept(grid.getSelectedItems()));
    }

    private void afterwards(Runnable act) {
        act.run();
        reload();
    }

    private void filterBy(UnaryOperator<InboxAddress> how) {
        QueryParameters query = how.apply(address).query();
        UI.getCurrent().navigate(InboxView.class, query);
    }

    private void reload() {
        InboxData.Snapshot now = data.read(me, address);
        counters.show(now, address);
        filters.show(address, now.steps(), now.findings(), now.hamlets());
        grid.show(data.window(me, address), (int) now.shown());
        boolean idle = now.all() == 0 && address.equals(InboxAddress.ALL);
        filters.setVisible(!idle);
        bar.setVisible(!idle);
        grid.setVisible(now.shown() > 0);
        empty.removeAll();
        empty.setVisible(now.shown() == 0);
        if (now.shown() == 0) {
            empty.add(data.preparing() ? InboxEmptyStates.preparing() : InboxEmptyStates.of(me.role(), address));
        }
        showChosen(Set.of());
    }

    private void showChosen(Set<WorkItem> items) {
        forChosen.setVisible(!items.isEmpty());
        chosen.setText("Đã chọn " + items.size());
    }

    private void next() {
        desk.nextForMe(address.filter(me))
                .flatMap(task -> data.find(me, task))
                .ifPresentOrElse(
                        this::open, () -> Toasts.info("Không còn việc chưa ai nhận trong danh sách đang lọc."));
    }

    private void open(WorkItem item) {
        CaseRoutes.open(UI.getCurrent(), item.caseKey());
    }
}
