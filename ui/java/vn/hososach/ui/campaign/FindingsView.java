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
import vn.hososach.findings.FindingListQueries.FindingKind;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.PlaceChoice;
import vn.hososach.ui.frame.RuleTexts;

/** The list behind every number about findings; its filter stands in the address. */
@Route(value = "phat-hien", layout = MainLayout.class)
@PageTitle("Phát hiện · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class FindingsView extends Div implements AfterNavigationObserver {

    /** More are not counted, and not looked at one after the other. */
    private static final long MOST_COUNTED = 1_000_000;

    private static final int MOST_SHOWN = 5_000;

    private final Actor me;
    private final FindingListQueries lines;
    private final PageHead head = new PageHead("Phát hiện");
    private final PlaceChoice place;
    private final Select<QualityCriterion> criterion = select("Mọi tiêu chí", QualityCriterion::title);
    private final Select<Severity> severity = select("Mọi mức cần xử lý", Severity::title);
    private final Select<String> rule = select("Mọi quy tắc", id -> id + " " + RuleTexts.title(id));
    private final Select<String> hamlet = select("Mọi thôn, tổ", name -> name.isEmpty() ? "Chưa rõ thôn, tổ" : name);
    private final Button clear = new Button("Bỏ lọc", Glyph.CLOSE.icon(), click -> go(FindingFilter.ALL));
    private final FindingGrid grid;
    private final EmptyState nothing = new EmptyState(
            Glyph.DONE, "Không có phát hiện nào", "Hãy bỏ bớt điều kiện lọc, hoặc dữ liệu chưa được rà soát.");
    private boolean filling;
    private @Nullable CommuneCode commune;

    public FindingsView(Actors actors, FindingListQueries lines, CommuneNames names) {
        this.me = actors.current();
        this.lines = lines;
        this.place = new PlaceChoice(me.scope(), names);
        this.grid = new FindingGrid(names);
        addClassName("page");
        rule.addClassName("filter-wide");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choosePlace();
        Div filters = new Div(place, criterion, severity, rule, hamlet, clear);
        filters.addClassName("filter-bar");
        List.of(criterion, severity, rule, hamlet).forEach(it -> it.addValueChangeListener(event -> changed()));
        add(head, filters, grid, nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        FindingFilter filter = FindingAddress.of(event.getLocation().getQueryParameters());
        commune = FindingAddress.commune(event.getLocation().getQueryParameters());
        place.setValue(commune != null && me.scope().communes().contains(commune) ? commune : null);
        commune = place.place();
        Scope scope = commune == null ? me.scope() : Scope.of(commune);
        fill(filter, commune == null ? List.of() : lines.kinds(commune));
        long size = lines.count(scope, filter, MOST_COUNTED);
        head.facts(sum(size, filter));
        grid.show((after, limit) -> lines.lines(scope, filter, after, limit), (int) Math.min(size, MOST_SHOWN));
        grid.ofSeveralCommunes(commune == null);
        grid.setVisible(size > 0);
        nothing.setVisible(size == 0);
        clear.setVisible(!filter.equals(FindingFilter.ALL));
    }

    private static String sum(long size, FindingFilter filter) {
        String what = filter.severity() == Severity.INFO ? " thông tin" : " phát hiện cần xử lý";
        String more = size > MOST_SHOWN ? " · hiện " + Formats.number(MOST_SHOWN) + " đầu, hãy lọc thêm" : "";
        return (size == MOST_COUNTED ? "Ít nhất " : "") + Formats.number(size) + what + more;
    }

    private void choosePlace() {
        place.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                filling = true;
                hamlet.clear();
                filling = false;
                commune = event.getValue();
                changed();
            }
        });
    }

    private void fill(FindingFilter filter, List<FindingKind> all) {
        filling = true;
        criterion.setItems(QualityCriterion.values());
        criterion.setValue(filter.criterion());
        severity.setItems(Severity.values());
        severity.setValue(filter.severity());
        rule.setItems(with(commune == null ? RuleTexts.ids() : rulesByCount(all), filter.ruleId()));
        rule.setValue(filter.ruleId());
        hamlet.setItems(with(
                all.stream().map(FindingKind::hamlet).collect(Collectors.toCollection(TreeSet::new)), filter.hamlet()));
        hamlet.setValue(filter.hamlet());
        hamlet.setVisible(commune != null);
        filling = false;
    }

    private static List<String> rulesByCount(List<FindingKind> all) {
        Map<String, Long> sums = all.stream()
                .collect(Collectors.groupingBy(FindingKind::ruleId, Collectors.summingLong(FindingKind::findings)));
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
