package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.FindingQueries.FindingCount;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.Formats;

/** Open findings by hamlet and criterion; each number leads to its list, for those who may open it. */
class FindingTable extends NativeTable {

    private static final int ROWS = 40;

    private final CommuneCode commune;
    private final boolean linked;

    FindingTable(List<FindingCount> counts, CommuneCode commune, boolean linked) {
        this.commune = commune;
        this.linked = linked;
        addClassName("figures-table");
        add(head(), body(counts));
    }

    private static NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell("Thôn, tổ dân phố"));
        for (QualityCriterion criterion : QualityCriterion.values()) {
            row.add(new NativeTableHeaderCell(criterion.title()));
        }
        row.add(new NativeTableHeaderCell("Tất cả"));
        return new NativeTableHeader(row);
    }

    private NativeTableBody body(List<FindingCount> counts) {
        Map<String, List<FindingCount>> byHamlet = counts.stream().collect(Collectors.groupingBy(FindingCount::hamlet));
        NativeTableBody body = new NativeTableBody();
        body.add(row("Tất cả", null, counts));
        byHamlet.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, List<FindingCount>> it) -> -sum(it.getValue(), null)))
                .limit(ROWS)
                .forEach(it -> body.add(
                        row(it.getKey().isEmpty() ? "Chưa rõ thôn, tổ" : it.getKey(), it.getKey(), it.getValue())));
        return body;
    }

    private NativeTableRow row(String title, @Nullable String hamlet, List<FindingCount> counts) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(title);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (QualityCriterion criterion : QualityCriterion.values()) {
            row.add(new NativeTableCell(number(sum(counts, criterion), criterion, hamlet)));
        }
        row.add(new NativeTableCell(number(sum(counts, null), null, hamlet)));
        return row;
    }

    private Component number(long count, @Nullable QualityCriterion criterion, @Nullable String hamlet) {
        if (count == 0) {
            return new Span("–");
        }
        if (!linked) {
            return new Span(Formats.number(count));
        }
        RouterLink link = new RouterLink(Formats.number(count), FindingsView.class);
        link.setQueryParameters(FindingAddress.query(new FindingFilter(criterion, null, null, hamlet), commune));
        return link;
    }

    private static long sum(List<FindingCount> counts, @Nullable QualityCriterion criterion) {
        return counts.stream()
                .filter(it -> criterion == null || it.criterion() == criterion)
                .mapToLong(FindingCount::findings)
                .sum();
    }
}
