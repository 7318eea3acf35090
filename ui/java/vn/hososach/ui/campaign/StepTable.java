package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.ui.inbox.InboxView;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.StepCount;

/** Open work by step: how much, how much of it late, how much taken by nobody. */
class StepTable extends NativeTable {

    StepTable(List<StepCount> counts, StepNames names, Set<Queue> mine) {
        addClassName("figures-table");
        NativeTableRow head = new NativeTableRow();
        List.of("Bước", "Đang mở", "Quá hạn", "Chưa ai nhận")
                .forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody body = new NativeTableBody();
        for (StepCount count : counts) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(names.of(count.step()));
            name.getElement().setAttribute("scope", "row");
            boolean linked = mine.contains(count.queue());
            body.add(new NativeTableRow(
                    name,
                    new NativeTableCell(number(count.open(), linked, Map.of("buoc", count.step()))),
                    new NativeTableCell(late(count, linked)),
                    new NativeTableCell(Formats.number(count.unassigned()))));
        }
        add(new NativeTableHeader(head), body);
    }

    private static Component late(StepCount count, boolean linked) {
        Component number = number(count.late(), linked, Map.of("buoc", count.step(), "qua-han", "1"));
        if (count.late() > 0) {
            number.getElement().getClassList().add("late");
        }
        return number;
    }

    private static Component number(long count, boolean linked, Map<String, String> query) {
        if (count == 0 || !linked) {
            return new Span(count == 0 ? "–" : Formats.number(count));
        }
        RouterLink link = new RouterLink(Formats.number(count), InboxView.class);
        link.setQueryParameters(QueryParameters.simple(query));
        return link;
    }
}
