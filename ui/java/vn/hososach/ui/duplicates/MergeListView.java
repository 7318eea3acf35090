package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.AfterUndo;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.duplicates.MergeDesk;
import vn.hososach.duplicates.MergeLine;
import vn.hososach.duplicates.MergeRunDesk;
import vn.hososach.duplicates.MergeRunLine;
import vn.hososach.duplicates.UndoQueries;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.MatchRules;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** Every merge, the newest first, each of which can be taken back as a whole. */
@Route(value = "gop", layout = MainLayout.class)
@PageTitle("Các lần gộp · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class MergeListView extends Div {

    private static final int PAGE = 200;
    private static final int RUNS = 5;

    private final DuplicateQueries queries;
    private final UndoQueries undo;
    private final MergeDesk desk;
    private final MergeRunDesk runDesk;
    private final Actors actors;
    private final Grid<MergeLine> grid = new Grid<>(MergeLine.class, false);
    private final Button more = new Button("Xem thêm", click -> more());
    private final EmptyState nothing = new EmptyState(
            Glyph.DUPLICATE,
            "Chưa có lần gộp nào",
            "Đề nghị gộp một nhóm hồ sơ trùng; sau khi duyệt, lần gộp hiện ở đây.");
    private final RunList runs;
    private final List<MergeLine> shown = new ArrayList<>();

    public MergeListView(
            DuplicateQueries queries,
            UndoQueries undo,
            MergeDesk desk,
            MergeRunDesk runDesk,
            MatchRules rules,
            Actors actors) {
        runs = new RunList(rules, this::takeBack);
        this.queries = queries;
        this.undo = undo;
        this.desk = desk;
        this.runDesk = runDesk;
        this.actors = actors;
        addClassName("page");
        columns();
        add(
                new PageHead("Các lần gộp")
                        .facts("Hồ sơ gộp được nối với hồ sơ giữ lại, không bị xóa; hoàn tác đưa tất cả trở lại như"
                                + " trước.")
                        .aside(new RouterLink("Nhóm hồ sơ trùng", DuplicateListView.class)),
                runs,
                grid,
                more,
                nothing);
        reload();
    }

    private void reload() {
        runs.show(undo.runs(actors.scope(), RUNS));
        shown.clear();
        more();
    }

    private void more() {
        long before =
                shown.isEmpty() ? Long.MAX_VALUE : shown.get(shown.size() - 1).mergeId();
        List<MergeLine> page = queries.merges(actors.scope(), Optional.empty(), before, PAGE);
        shown.addAll(page);
        grid.setItems(shown);
        more.setVisible(page.size() == PAGE);
        grid.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
    }

    private void columns() {
        grid.addClassNames("fill-grid", "as-cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        text("Thời điểm", "152px", line -> Formats.time(line.at()));
        grid.addColumn(new ComponentRenderer<>(MergeListView::person))
                .setHeader("Hồ sơ giữ lại")
                .setWidth("210px")
                .setFlexGrow(1);
        grid.addColumn(line -> String.join(", ", line.mergedCodes()))
                .setHeader("Hồ sơ gộp vào")
                .setWidth("180px")
                .setFlexGrow(1);
        text("Đề nghị", "130px", MergeLine::proposedBy);
        text("Duyệt", "130px", line -> line.approvedBy() == null ? "" : line.approvedBy());
        grid.addColumn(new ComponentRenderer<>(line -> GroupStates.badge(line.state())))
                .setHeader("Tình trạng")
                .setWidth("140px")
                .setFlexGrow(0)
                .setTooltipGenerator(line -> line.undoReason() == null
                        ? null
                        : "Hoàn tác bởi " + line.undoneBy() + ": " + line.undoReason());
        grid.addColumn(new ComponentRenderer<>(this::undo))
                .setKey("undo")
                .setHeader("")
                .setWidth("128px")
                .setFlexGrow(0);
    }

    private static RouterLink person(MergeLine line) {
        String code = line.survivorCode().isEmpty() ? "(xã khác)" : line.survivorCode();
        return new RouterLink(line.survivorName() + " · " + code, DuplicateView.class, line.groupId());
    }

    private Component undo(MergeLine line) {
        if (!line.undoable()) {
            return new Span();
        }
        Button button = new Button("Hoàn tác", Glyph.UNDO.icon(), click -> askWhy(line));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Hoàn tác lần gộp vào " + line.survivorCode());
        return button;
    }

    private void askWhy(MergeLine line) {
        UndoMergeDialog.of(
                        line,
                        undo.later(actors.scope(), line.mergeId()),
                        (reason, afterwards) -> takeBack(line, reason, afterwards))
                .open();
    }

    private void takeBack(MergeLine line, String reason, AfterUndo afterwards) {
        int records = line.mergedCodes().size() + 1;
        MergeDesk.Undone undone = desk.undo(line.mergeId(), reason, afterwards);
        String result = undone.identical()
                ? records + " hồ sơ đã trở lại đúng như trước khi gộp."
                : records + " hồ sơ đã tách ra; những quyết định sau khi gộp được giữ nguyên.";
        String then = undone.comparedAgain() ? " Nhóm chờ đối chiếu lại." : " Sẽ không hỏi lại các hồ sơ này.";
        Toasts.success(result + then, "Mở nhóm", () -> UI.getCurrent().navigate(DuplicateView.class, undone.groupId()));
        reload();
    }

    private void takeBack(MergeRunLine run, String reason) {
        int groups = runDesk.undo(run.runId(), reason);
        Toasts.success("Đã hoàn tác " + Formats.number(groups) + " nhóm trong một thao tác.");
        reload();
    }

    private void text(String header, String width, Function<MergeLine, String> value) {
        grid.addColumn(value::apply).setHeader(header).setWidth(width).setFlexGrow(0);
    }
}
