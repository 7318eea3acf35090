package vn.hososach.ui.inbox;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.RefusalText;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.RuleTexts;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.worklist.InboxPage;
import vn.hososach.worklist.WorkItem;

/** The rows of the inbox. J and K move a current row, which Enter opens; a click opens at once. */
class InboxGrid extends Grid<WorkItem> {

    private static final String DUE =
            """
            <span class="badge badge-${item.tone}" title="${item.hint}"><span class="glyph glyph-${item.icon}" aria-hidden="true"></span>${item.text}</span>
            """;
    private static final String CARD =
            """
            <div class="work-card"><div class="work-card-top"><b>${item.who}</b><span class="badge badge-${item.tone}"><span class="glyph glyph-${item.icon}" aria-hidden="true"></span>${item.due}</span></div>
            <div class="work-card-what">${item.what}</div><div class="caption">${item.facts}</div></div>
            """;

    private final StepNames steps;
    private final String me;
    private InboxWindow window = new InboxWindow((after, size) -> new InboxPage(List.of(), false));
    private int current = -1;

    InboxGrid(StepNames steps, String me, Consumer<WorkItem> open) {
        super(WorkItem.class, false);
        this.steps = steps;
        this.me = me;
        addClassName("work-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.MULTI);
        setPartNameGenerator(item -> isCurrent(item) ? "current" : null);
        addItemClickListener(click -> open.accept(click.getItem()));
        addWideColumns();
        addColumn(card())
                .setKey("card")
                .setHeader("Xếp theo mức gấp, rồi theo hạn")
                .setFlexGrow(1)
                .setVisible(false);
        getElement().setAttribute("aria-label", "Danh sách việc");
    }

    /** Shows these rows; {@code size} is how many there are in all. */
    void show(InboxWindow rows, int size) {
        window = rows;
        current = -1;
        deselectAll();
        setItems(DataProvider.fromCallbacks(query -> rows.rows(query.getOffset(), query.getLimit()), query -> {
            query.getOffset();
            query.getLimit();
            return size;
        }));
    }

    /** One card a row on narrow screens, columns elsewhere. */
    void setNarrow(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(narrow == "card".equals(column.getKey())));
        setSelectionMode(narrow ? SelectionMode.NONE : SelectionMode.MULTI);
    }

    /** Moves the current row; stays at the ends. */
    void move(int step) {
        WorkItem before = window.at(current);
        WorkItem after = window.at(Math.max(0, current + step));
        if (after == null) {
            return;
        }
        current = Math.max(0, current + step);
        if (before != null) {
            getDataProvider().refreshItem(before);
        }
        getDataProvider().refreshItem(after);
        getElement()
                .executeJs(
                        "if ($0 <= this._firstVisibleIndex || $0 >= this._lastVisibleIndex)"
                                + " this.scrollToIndex(Math.max(0, $0 - 3))",
                        current);
    }

    /** Marks the current row for a bulk act, or unmarks it. */
    void toggleCurrent() {
        WorkItem item = current();
        if (item != null && getSelectionMode() == SelectionMode.MULTI) {
            if (asMultiSelect().isSelected(item)) {
                asMultiSelect().deselect(item);
            } else {
                asMultiSelect().select(item);
            }
        }
    }

    @Nullable
    WorkItem current() {
        return current < 0 ? null : window.at(current);
    }

    private boolean isCurrent(WorkItem item) {
        WorkItem now = current();
        return now != null && now.taskId().equals(item.taskId());
    }

    private void addWideColumns() {
        addColumn(due()).setHeader("Hạn").setWidth("118px").setFlexGrow(0);
        addColumn(item -> item.subjectName() == null ? "" : item.subjectName())
                .setHeader("Họ và tên")
                .setWidth("160px")
                .setFlexGrow(1)
                .setPartNameGenerator(item -> "name");
        addColumn(item -> item.birthYear() == null ? "" : item.birthYear())
                .setHeader("Năm sinh")
                .setWidth("80px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(item -> item.hamlet() == null ? "" : item.hamlet())
                .setHeader("Thôn, tổ")
                .setWidth("138px")
                .setFlexGrow(0);
        addColumn(WorkItem::title)
                .setHeader("Việc")
                .setWidth("290px")
                .setFlexGrow(4)
                .setTooltipGenerator(this::titleAndRules);
        addColumn(InboxGrid::why)
                .setHeader("Vì sao ở đây")
                .setWidth("172px")
                .setFlexGrow(1)
                .setPartNameGenerator(item -> "quiet")
                .setTooltipGenerator(InboxGrid::why);
        addColumn(item -> who(item.assignee()))
                .setHeader("Người nhận")
                .setWidth("92px")
                .setFlexGrow(0);
    }

    private LitRenderer<WorkItem> due() {
        return LitRenderer.<WorkItem>of(DUE.strip())
                .withProperty("tone", item -> item.late() ? "overdue" : "quiet")
                .withProperty("icon", item -> item.late() ? "circle-alert" : icon(item))
                .withProperty("hint", InboxGrid::reason)
                .withProperty("text", InboxGrid::dueText);
    }

    private LitRenderer<WorkItem> card() {
        return LitRenderer.<WorkItem>of(CARD.strip())
                .withProperty("who", item -> item.subjectName() == null ? steps.of(item.step()) : item.subjectName())
                .withProperty("tone", item -> item.late() ? "overdue" : "quiet")
                .withProperty("icon", item -> item.late() ? "circle-alert" : icon(item))
                .withProperty("due", InboxGrid::dueText)
                .withProperty("what", WorkItem::title)
                .withProperty("facts", this::facts);
    }

    private String facts(WorkItem item) {
        return Stream.of(item.birthYear(), item.hamlet(), steps.of(item.step()), who(item.assignee()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String who(@Nullable String assignee) {
        return assignee == null ? "" : assignee.equals(me) ? "Tôi" : assignee;
    }

    private static String icon(WorkItem item) {
        return item.priority() >= 70 ? "arrow-up" : "clock";
    }

    private static String dueText(WorkItem item) {
        return (item.late() ? "quá hạn " : "hạn ") + Formats.shortDate(item.dueAt());
    }

    /** Why this item stands where it stands. */
    private static String reason(WorkItem item) {
        return why(item) + " · hạn " + Formats.time(item.dueAt());
    }

    private static String why(WorkItem item) {
        return RefusalText.text("priority." + item.priorityReason(), Map.of());
    }

    private String titleAndRules(WorkItem item) {
        return Stream.concat(
                        Stream.of(item.title(), "Bước: " + steps.of(item.step())),
                        item.findingCodes().stream().map(code -> code + " " + RuleTexts.title(code)))
                .collect(Collectors.joining("\n"));
    }
}
