package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.campaign.KpiGroup;
import vn.hososach.campaign.KpiPeopleQueries;
import vn.hososach.campaign.KpiPerson;
import vn.hososach.campaign.Segment;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** The people behind a number of the dashboard, household by household; the filter stands in the address. */
@Route(value = "danh-sach", layout = MainLayout.class)
@PageTitle("Danh sách · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class KpiPeopleView extends Div implements AfterNavigationObserver {

    private static final int LIMIT = 500;

    private final Actor me;
    private final KpiPeopleQueries queries;
    private final CommuneNames names;
    private DashboardPlace place = new DashboardPlace(null, null, null, null);
    private KpiGroup group = KpiGroup.RESIDENTS;

    public KpiPeopleView(Actors actors, KpiPeopleQueries queries, CommuneNames names) {
        this.me = actors.current();
        this.queries = queries;
        this.names = names;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        place = DashboardPlace.of(me, event.getLocation().getQueryParameters());
        group = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("nhom")
                .flatMap(KpiGroup::byAddress)
                .orElse(KpiGroup.RESIDENTS);
        removeAll();
        place.filter(group)
                .ifPresentOrElse(
                        filter -> show(queries.count(filter), queries.people(filter, LIMIT)),
                        () -> add(
                                new PageHead("Danh sách"),
                                new EmptyState(
                                        Glyph.PLACE,
                                        "Chưa chọn xã, phường",
                                        "Hãy mở trang Tiến độ, chọn một xã, phường rồi bấm vào con số cần xem.")));
    }

    private void show(long count, List<KpiPerson> people) {
        String first = count > people.size() ? " · hiện " + Formats.number(people.size()) + " đầu tiên" : "";
        add(
                new PageHead(group.title())
                        .facts(where() + " · " + Formats.number(count) + (group.ofRecords() ? " hồ sơ" : " người")
                                + first),
                filters(),
                people.isEmpty()
                        ? new EmptyState(Glyph.DONE, "Không còn ai trong danh sách này", "Hãy bỏ bớt điều kiện lọc.")
                        : grid(people));
    }

    private String where() {
        String commune = place.commune() == null ? "" : names.fullName(place.commune());
        String hamlet =
                place.hamlet() == null ? "" : " · " + (place.hamlet().isEmpty() ? "chưa rõ thôn, tổ" : place.hamlet());
        return commune + hamlet + (place.household() == null ? "" : " · hộ " + place.household());
    }

    private Component filters() {
        Select<KpiGroup> groups = new Select<>();
        groups.setItems(KpiGroup.values());
        groups.setItemLabelGenerator(KpiGroup::title);
        groups.setValue(group);
        groups.setAriaLabel("Nhóm");
        groups.addClassName("filter-wide");
        groups.addValueChangeListener(event -> go(place, event.getValue()));
        Select<Segment> segments = new Select<>();
        segments.setItems(Segment.values());
        segments.setEmptySelectionAllowed(true);
        segments.setEmptySelectionCaption("Mọi đối tượng");
        segments.setPlaceholder("Mọi đối tượng");
        segments.setItemLabelGenerator(it -> it == null ? "Mọi đối tượng" : it.title());
        segments.setValue(place.segment());
        segments.setAriaLabel("Đối tượng");
        segments.addClassName("filter-wide");
        segments.addValueChangeListener(event -> go(place.of(event.getValue()), group));
        Div bar = new Div(groups, segments);
        bar.addClassName("filter-bar");
        if (place.household() != null) {
            bar.add(link("Cả thôn, tổ", place.ofHousehold(null)));
        }
        if (place.hamlet() != null) {
            bar.add(link("Cả xã, phường", place.ofHamlet(null)));
        }
        return bar;
    }

    private RouterLink link(String text, DashboardPlace there) {
        RouterLink link = new RouterLink(text, KpiPeopleView.class);
        link.setQueryParameters(there.query(group));
        return link;
    }

    private static void go(DashboardPlace there, KpiGroup group) {
        UI.getCurrent().navigate(KpiPeopleView.class, there.query(group));
    }

    private Component grid(List<KpiPerson> people) {
        Grid<KpiPerson> grid = new Grid<>(KpiPerson.class, false);
        grid.addClassName("fill-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(this::household))
                .setHeader("Hộ")
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(KpiPeopleView::name))
                .setHeader("Họ và tên")
                .setWidth("200px");
        grid.addColumn(it -> it.recordId() == null ? "chưa có" : "số " + it.recordId())
                .setHeader("Hồ sơ")
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(it -> Formats.sourceDate(it.birthDate()))
                .setHeader("Ngày sinh")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(it -> text(FieldValues.shown("sex", it.sex(), null)))
                .setHeader("Giới tính")
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(it -> text(it.relationToHead()))
                .setHeader("Quan hệ với chủ hộ")
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(KpiPerson::hamlet)
                .setHeader("Thôn, tổ")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(it -> it.segment().title()).setHeader("Đối tượng").setWidth("190px");
        grid.addColumn(it -> text(it.address()))
                .setHeader("Địa chỉ")
                .setWidth("240px")
                .setFlexGrow(2);
        grid.setItems(people);
        grid.getElement().setAttribute("aria-label", group.title());
        return grid;
    }

    /** The household leads to all its members. */
    private Component household(KpiPerson person) {
        if (person.householdCode() == null) {
            return new Span("–");
        }
        RouterLink link = new RouterLink(person.householdCode(), KpiPeopleView.class);
        link.setQueryParameters(place.ofHousehold(person.householdCode()).query(KpiGroup.RESIDENTS));
        return link;
    }

    private static Component name(KpiPerson person) {
        String name = text(person.fullName());
        return person.recordId() == null ? new Span(name) : new Anchor("tra-cuu/" + person.recordId(), name);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
