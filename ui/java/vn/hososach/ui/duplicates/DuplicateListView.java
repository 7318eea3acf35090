package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.duplicates.DuplicateQueries.StatusCount;
import vn.hososach.duplicates.GroupLine;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** The groups of the territory, by state; the state is in the address. */
@Route(value = "trung", layout = MainLayout.class)
@PageTitle("Hồ sơ trùng · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class DuplicateListView extends Div implements BeforeEnterObserver {

    private static final String STATE = "trang-thai";
    private static final List<String> STATES = List.of("OPEN", "PROPOSED", "MERGED", "SEPARATE", "DISSOLVED");
    private static final int PAGE = 200;

    private final DuplicateQueries queries;
    private final Actors actors;
    private final PageHead head = new PageHead("Hồ sơ trùng");
    private final Select<String> state = new Select<>();
    private final Grid<GroupLine> grid = new Grid<>(GroupLine.class, false);
    private final Button more = new Button("Xem thêm", click -> more());
    private final EmptyState nothing = new EmptyState(
            Glyph.DUPLICATE,
            "Không có nhóm nào ở trạng thái này",
            "Nhóm nghi trùng được tìm sau mỗi lần rà soát, hoặc khi cán bộ nghi hai hồ sơ là một người.");
    private final List<GroupLine> shown = new ArrayList<>();

    public DuplicateListView(DuplicateQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
        addClassName("page");
        state.setAriaLabel("Trạng thái");
        state.addClassName("filter-choice");
        state.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrent().navigate(DuplicateListView.class, QueryParameters.of(STATE, event.getValue()));
            }
        });
        head.aside(state);
        if (actors.current().role() != Role.SUPERVISOR) {
            head.aside(new RouterLink("Cùng nguyên nhân", AlikeView.class));
        }
        head.aside(new RouterLink("Các lần gộp", MergeListView.class));
        columns();
        add(head, grid, more, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .filter(STATES::contains)
                .orElse("OPEN");
        Map<String, StatusCount> counts = queries.counts(actors.scope()).stream()
                .collect(Collectors.toMap(StatusCount::status, Function.identity()));
        state.setItemLabelGenerator(it -> GroupStates.title(it) + " (" + Formats.number(groups(counts.get(it))) + ")");
        state.setItems(STATES);
        state.setValue(wanted);
        head.facts(facts(wanted, counts.get(wanted)));
        shown.clear();
        more();
    }

    private static String facts(String status, @Nullable StatusCount count) {
        String all = Formats.number(groups(count)) + " nhóm · "
                + GroupStates.title(status).toLowerCase(Formats.VIETNAMESE);
        boolean waiting = status.equals("OPEN") && count != null && count.asked() > 0;
        return waiting ? all + ", trong đó " + Formats.number(count.asked()) + " đang chờ Công an xã trả lời" : all;
    }

    private static long groups(@Nullable StatusCount count) {
        return count == null ? 0 : count.groups();
    }

    private void more() {
        long after = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).groupId();
        List<GroupLine> page = queries.groups(actors.scope(), state.getValue(), after, PAGE);
        shown.addAll(page);
        grid.setItems(shown);
        more.setVisible(page.size() == PAGE);
        grid.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
    }

    private void columns() {
        grid.addClassNames("fill-grid", "as-cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(DuplicateView.class, click.getItem().groupId()));
        grid.addColumn(new ComponentRenderer<>(DuplicateListView::name))
                .setHeader("Họ và tên")
                .setWidth("200px")
                .setFlexGrow(1);
        text("Ngày sinh", "112px", line -> Formats.sourceDate(line.birthDate()));
        grid.addColumn(GroupLine::members)
                .setHeader("Số hồ sơ")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        grid.addColumn(line -> String.join(", ", line.recordCodes()))
                .setHeader("Mã hồ sơ")
                .setWidth("240px")
                .setFlexGrow(2);
        text("Vì sao", "110px", line -> ComparisonWords.shortRules(line.rules()));
        text("Tìm thấy", "112px", line -> Formats.date(line.foundAt()));
        grid.addColumn(new ComponentRenderer<>(DuplicateListView::badge))
                .setHeader("Tình trạng")
                .setWidth("190px")
                .setFlexGrow(0);
    }

    private static Badge badge(GroupLine line) {
        if (line.asked()) {
            return new Badge(Badge.Tone.INFO, "Đang chờ Công an");
        }
        return line.warned()
                ? new Badge(Badge.Tone.DOUBT, "Cần Công an xác nhận")
                : new Badge(Badge.Tone.QUIET, GroupStates.title(line.status()));
    }

    private static RouterLink name(GroupLine line) {
        return new RouterLink(
                line.name() == null ? "(chưa có họ tên)" : line.name(), DuplicateView.class, line.groupId());
    }

    private void text(String header, String width, Function<GroupLine, String> value) {
        grid.addColumn(value::apply).setHeader(header).setWidth(width).setFlexGrow(0);
    }
}
