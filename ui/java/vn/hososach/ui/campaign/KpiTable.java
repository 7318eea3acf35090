package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.hososach.campaign.KpiGroup;
import vn.hososach.campaign.KpiPart;
import vn.hososach.campaign.Kpis;
import vn.hososach.ui.frame.Formats;

/**
 * What keeps the indicators from their targets, by hamlet or by segment: how many people or records, and what share. Each
 * number opens the list of them, for those who may see people.
 */
class KpiTable extends NativeTable {

    private static final List<KpiGroup> GROUPS = List.of(
            KpiGroup.RESIDENTS,
            KpiGroup.WITHOUT_RECORD,
            KpiGroup.INCOMPLETE,
            KpiGroup.UNPROCESSED,
            KpiGroup.RECORDS,
            KpiGroup.RECORD_INCOMPLETE,
            KpiGroup.INVALID,
            KpiGroup.NOT_LIVE,
            KpiGroup.WITHOUT_HEALTH,
            KpiGroup.HEALTH_OLD,
            KpiGroup.DUPLICATE);

    private final DashboardPlace place;
    private final boolean linked;

    private KpiTable(DashboardPlace place, boolean linked) {
        this.place = place;
        this.linked = linked;
        addClassNames("figures-table", "kpi-table");
    }

    static Component byHamlet(List<KpiPart> parts, DashboardPlace place, boolean linked) {
        return new KpiTable(place, linked)
                .fill(
                        "Thôn, tổ dân phố",
                        parts,
                        KpiPart::hamlet,
                        name -> name.isEmpty() ? "Chưa rõ thôn, tổ" : name,
                        DashboardPlace::ofHamlet);
    }

    static Component bySegment(List<KpiPart> parts, DashboardPlace place, boolean linked) {
        return new KpiTable(place, linked)
                .fill(
                        "Đối tượng",
                        parts.stream()
                                .sorted((a, b) -> a.segment().compareTo(b.segment()))
                                .toList(),
                        KpiPart::segment,
                        segment -> segment.title(),
                        DashboardPlace::of);
    }

    private <K> Component fill(
            String title,
            List<KpiPart> parts,
            Function<KpiPart, K> key,
            Function<K, String> name,
            BiFunction<DashboardPlace, K, DashboardPlace> narrowed) {
        Map<K, Kpis> sums = new LinkedHashMap<>();
        parts.forEach(part -> sums.merge(key.apply(part), part.kpis(), Kpis::plus));
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(title));
        GROUPS.forEach(group -> head.add(new NativeTableHeaderCell(group.title())));
        NativeTableBody body = new NativeTableBody();
        body.add(row(new Span("Tất cả"), parts.stream().map(KpiPart::kpis).reduce(Kpis.NONE, Kpis::plus), place));
        sums.forEach((it, kpis) -> {
            DashboardPlace there = narrowed.apply(place, it);
            body.add(row(drill(name.apply(it), there), kpis, there));
        });
        add(new NativeTableHeader(head), body);
        Div scroll = new Div(this);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private NativeTableRow row(Component name, Kpis kpis, DashboardPlace there) {
        NativeTableHeaderCell first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(first);
        GROUPS.forEach(group -> row.add(new NativeTableCell(number(group, kpis, there))));
        return row;
    }

    private static Component drill(String name, DashboardPlace there) {
        RouterLink link = new RouterLink(name, DashboardView.class);
        link.setQueryParameters(there.query());
        return link;
    }

    private Component number(KpiGroup group, Kpis kpis, DashboardPlace there) {
        long count = group.of(kpis);
        if (count == 0) {
            return new Span("–");
        }
        Div cell = new Div(linked ? list(group, count, there) : new Span(Formats.number(count)));
        cell.addClassName("kpi-cell");
        if (group != KpiGroup.RESIDENTS && group != KpiGroup.RECORDS) {
            Span share = new Span(Formats.percent(count, group.whole(kpis)));
            share.addClassName("caption");
            cell.add(share);
        }
        return cell;
    }

    private static Component list(KpiGroup group, long count, DashboardPlace there) {
        RouterLink link = new RouterLink(Formats.number(count), KpiPeopleView.class);
        link.setQueryParameters(there.query(group));
        return link;
    }
}
