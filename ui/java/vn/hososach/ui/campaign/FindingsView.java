package vn.hososach.ui.campaign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.FindingListQueries;
import vn.hososach.findings.FindingQueries;
import vn.hososach.findings.FindingQueries.FindingCount;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.RuleTexts;

/** The list behind every number about findings; its filter stands in the address. */
@Route(value = "phat-hien", layout = MainLayout.class)
@PageTitle("Phát hiện · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class FindingsView extends Div implements AfterNavigationObserver {

    private final Actor me;
    private final FindingQueries counts;
    private final FindingListQueries lines;
    private final PageHead head = new PageHead("Phát hiện");
    private final Select<QualityCriterion> criterion = select("Mọi tiêu chí", QualityCriterion::title);
    private final Select<Severity> severity = select("Mọi mức cần xử lý", Severity::title);
    private final Select<String> rule = select("Mọi quy tắc", id -> id + " " + RuleTexts.title(id));
    private final Select<String> hamlet = select("Mọi thôn, tổ", name -> name.isEmpty() ? "Chưa rõ thôn, tổ" : name);
    private final Button clear = new Button("Bỏ lọc", Glyph.CLOSE.icon(), click -> go(FindingFilter.ALL));
    private final FindingGrid grid = new FindingGrid();
    private final EmptyState nothing = new EmptyState(
            Glyph.DONE, "Không có phát hiện nào", "Hãy bỏ bớt điều kiện lọc, hoặc dữ liệu chưa được rà soát.");
    private boolean filling;
    private @Nullable CommuneCode commune;

    public FindingsView(Actors actors, FindingQueries counts, FindingListQueries lines) {
        this.me = actors.current();
        this.counts = counts;
        this.lines = lines;
        addClassName("page");
        rule.addClassName("filter-wide");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div filters = new Div(criterion, severity, rule, hamlet, clear);
        filters.addClassName("filter-bar");
        List.of(criterion, severity, rule, hamlet).forEach(it -> it.addValueChangeListener(event -> changed()));
        add(head, filters, grid, nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        FindingFilter filter = FindingAddress.of(event.getLocation().getQueryParameters());
        commune = FindingAddress.commune(event.getLocation().getQueryParameters());
        Scope scope = commune != null && me.scope().covers(commune) ? Scope.of(commune) : me.scope();
        fill(filter, counts.counts(scope));
        long size = lines.count(scope, filter);
        head.facts(Formats.number(size) + (filter.severity() == Severity.INFO ? " thông tin" : " phát hiện cần xử lý"));
        grid.show((after, limit) -> lines.lines(scope, filter, after, limit), (int) size);
        grid.setVisible(size > 0);
        nothing.setVisible(size == 0);
        clear.setVisible(!filter.equals(FindingFilter.ALL));
    }

    private void fill(FindingFilter filter, List<FindingCount> all) {
        filling = true;
        criterion.setItems(QualityCriterion.values());
        criterion.setValue(filter.criterion());
        severity.setItems(Severity.values());
        severity.setValue(filter.severity());
        rule.setItems(with(rulesByCount(all), filter.ruleId()));
        rule.setValue(filter.ruleId());
        hamlet.setItems(with(
                all.stream().map(FindingCount::hamlet).collect(Collectors.toCollection(TreeSet::new)),
                filter.hamlet()));
        hamlet.setValue(filter.hamlet());
        filling = false;
    }

    private static List<String> rulesByCount(List<FindingCount> all) {
        Map<String, Long> sums = all.stream()
                .collect(Collectors.groupingBy(FindingCount::ruleId, Collectors.summingLong(FindingCount::findings)));
        return sums.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> with(Collection<String> values, @Nullable String chosen) {
        List<String> all = new ArrayList<>(values);
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }

    private void changed() {
        if (!filling) {
            go(new FindingFilter(criterion.getValue(), severity.getValue(), rule.getValue(), hamlet.getValue()));
        }
    }

    private void go(FindingFilter filter) {
        UI.getCurrent().navigate(FindingsView.class, FindingAddress.query(filter, commune));
    }

    private static <T> Select<T> select(String everything, Function<T, String> title) {
        Select<T> select = new Select<>();
        select.addClassName("filter-choice");
        select.setAriaLabel(everything);
        select.setPlaceholder(everything);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(everything);
        select.setItemLabelGenerator(value -> value == null ? everything : title.apply(value));
        return select;
    }
}
