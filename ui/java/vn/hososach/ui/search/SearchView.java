package vn.hososach.ui.search;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.PeopleSearch;
import vn.hososach.access.Role;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordQueries;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistQueries;

/** What there is about a person: open work first, then records, then the register. */
@Route(value = "tim-nguoi", layout = MainLayout.class)
@PageTitle("Tìm người · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "COMMUNE_POLICE", "SUPERVISOR"})
public class SearchView extends Div implements AfterNavigationObserver {

    private static final int LIMIT = 50;

    private final Actor me;
    private final WorklistQueries worklist;
    private final RecordQueries records;
    private final PopulationQueries population;
    private final StepNames steps;

    public SearchView(
            Actors actors,
            WorklistQueries worklist,
            RecordQueries records,
            PopulationQueries population,
            StepNames steps) {
        this.me = actors.current();
        this.worklist = worklist;
        this.records = records;
        this.population = population;
        this.steps = steps;
        addClassNames("page", "search");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        String how = PeopleSearch.byAnyPart(me.scope())
                ? ", có dấu hoặc không dấu"
                : ", có dấu hoặc không dấu; toàn thành phố tìm theo chữ đầu của họ tên hoặc đủ số";
        add(new PageHead("Tìm người").facts(text.isEmpty() ? "" : "Kết quả cho “" + text + "”" + how));
        if (text.length() < 2) {
            add(new EmptyState(
                    Glyph.SEARCH, "Hãy gõ tên hoặc số định danh", "Cần ít nhất hai chữ trong ô tìm ở đầu trang."));
            return;
        }
        boolean found = work(text) | (me.role() != Role.COMMUNE_POLICE && records(text)) | register(text);
        if (!found) {
            add(new EmptyState(
                    Glyph.SEARCH,
                    "Không tìm thấy ai",
                    "Hãy thử chỉ gõ tên, không dấu, hoặc đủ 12 số định danh. Chỉ tìm trong địa bàn của bạn."));
        }
    }

    private boolean work(String text) {
        List<WorkItem> items = worklist.inbox(
                        me.scope(), InboxFilter.of(me.role()).name(text), null, LIMIT)
                .items();
        Grid<WorkItem> grid = grid(WorkItem.class, items);
        name(grid, item -> new Anchor(CaseRoutes.path(item.caseKey()), text(item.subjectName())));
        grid.addColumn(item -> text(item.birthYear()))
                .setHeader("Năm sinh")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(item -> text(item.hamlet())).setHeader("Thôn, tổ").setWidth("130px");
        grid.addColumn(WorkItem::title).setHeader("Việc").setWidth("280px").setFlexGrow(2);
        grid.addColumn(item -> steps.of(item.step())).setHeader("Bước").setWidth("170px");
        grid.addColumn(item -> Formats.date(item.dueAt()))
                .setHeader("Hạn")
                .setWidth("110px")
                .setFlexGrow(0);
        return section("Việc đang mở", items, grid);
    }

    private boolean records(String text) {
        List<HealthRecord> found = records.search(me.scope(), text, LIMIT);
        Grid<HealthRecord> grid = grid(HealthRecord.class, found);
        name(grid, record -> new Anchor("tra-cuu/" + record.id(), record.displayName()));
        field(grid, AdministrativeField.BIRTH_DATE, "110px");
        field(grid, AdministrativeField.SEX, "90px");
        field(grid, AdministrativeField.PERSONAL_ID, "150px");
        grid.addColumn(it -> text(it.hamlet())).setHeader("Thôn, tổ").setWidth("130px");
        grid.addColumn(HealthRecord::recordCode).setHeader("Mã hồ sơ").setWidth("150px");
        grid.addColumn(it -> it.status().title()).setHeader("Tình trạng").setWidth("140px");
        return section("Hồ sơ sức khỏe điện tử", found, grid);
    }

    private boolean register(String text) {
        List<RegisterEntry> found = population.search(me.scope(), text, LIMIT);
        Grid<RegisterEntry> grid = grid(RegisterEntry.class, found);
        grid.addColumn(RegisterEntry::fullName).setHeader("Họ và tên").setWidth("200px");
        grid.addColumn(it -> Formats.sourceDate(it.birthDate()))
                .setHeader("Ngày sinh")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(it -> text(FieldValues.shown("sex", it.sex(), null)))
                .setHeader("Giới tính")
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(it -> Formats.maskedId(it.personalId()))
                .setHeader("Số định danh")
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(it -> text(it.address()))
                .setHeader("Nơi thường trú")
                .setWidth("300px")
                .setFlexGrow(2);
        return section("Dân cư", found, grid);
    }

    /** The name is a link, so that the keyboard reaches it too. */
    private static <T> void name(Grid<T> grid, SerializableFunction<T, Anchor> link) {
        grid.addColumn(new ComponentRenderer<>(link)).setHeader("Họ và tên").setWidth("200px");
    }

    private static void field(Grid<HealthRecord> grid, AdministrativeField field, String width) {
        grid.addColumn(it ->
                        text(FieldValues.shown(field.column(), it.value(field).orElse(null), null)))
                .setHeader(field.title())
                .setWidth(width)
                .setFlexGrow(0);
    }

    private boolean section(String title, List<?> found, Grid<?> grid) {
        if (!found.isEmpty()) {
            String many = found.size() == LIMIT ? LIMIT + " kết quả đầu" : found.size() + " kết quả";
            add(new H2(title + " · " + many), grid);
        }
        return !found.isEmpty();
    }

    private static <T> Grid<T> grid(Class<T> type, List<T> items) {
        Grid<T> grid = new Grid<>(type, false);
        grid.setItems(items);
        grid.addClassName("as-cards");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
