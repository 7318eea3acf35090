package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import vn.hososach.access.Scope;
import vn.hososach.campaign.KpiPart;
import vn.hososach.campaign.KpiQueries;
import vn.hososach.campaign.Kpis;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.StepCount;

/** The parts of the page of one commune: its head with the way back, and its indicators by hamlet and segment. */
@org.springframework.stereotype.Component
public class DashboardParts {

    private final KpiQueries kpis;
    private final CommuneNames names;
    private final StepNames steps;

    DashboardParts(KpiQueries kpis, CommuneNames names, StepNames steps) {
        this.kpis = kpis;
        this.names = names;
        this.steps = steps;
    }

    Component head(DashboardPlace place, boolean cityAbove) {
        CommuneCode commune = place.commune();
        PageHead head = new PageHead(place.hamlet() == null ? "Tiến độ" : hamlet(place.hamlet()));
        head.facts(commune == null ? "" : names.fullName(commune) + segment(place));
        if (cityAbove) {
            head.aside(link("Toàn thành phố", QueryParameters.empty()));
        }
        if (place.hamlet() != null || place.segment() != null) {
            head.aside(link("Cả xã, phường", new DashboardPlace(commune, null, null, null).query()));
        }
        return head;
    }

    private static String hamlet(String name) {
        return name.isEmpty() ? "Chưa rõ thôn, tổ" : name;
    }

    private static String segment(DashboardPlace place) {
        return place.segment() == null ? "" : " · " + place.segment().title();
    }

    private static RouterLink link(String text, QueryParameters query) {
        RouterLink link = new RouterLink(text, DashboardView.class);
        link.setQueryParameters(query);
        link.setHighlightCondition((self, event) -> false);
        return link;
    }

    /** The indicators of the place, then what is missing by hamlet, or by segment once a hamlet is chosen. */
    Component figures(DashboardPlace place, boolean lists) {
        List<KpiPart> here = place.commune() == null
                ? List.of()
                : kpis.latestParts(Scope.of(place.commune())).stream()
                        .filter(part -> place.hamlet() == null || place.hamlet().equals(part.hamlet()))
                        .filter(part -> place.segment() == null || place.segment() == part.segment())
                        .toList();
        if (here.isEmpty()) {
            return DashboardView.panel(
                    "Chỉ số",
                    new EmptyState(Glyph.PROGRESS, "Chưa có số liệu", "Chỉ số được tính sau lần rà soát đầu tiên."));
        }
        Div all = new Div(DashboardView.panel(
                "Chỉ số", new IndicatorList(here.stream().map(KpiPart::kpis).reduce(Kpis.NONE, Kpis::plus))));
        if (place.hamlet() == null) {
            all.add(DashboardView.panel("Còn thiếu, theo thôn, tổ dân phố", KpiTable.byHamlet(here, place, lists)));
        }
        if (place.segment() == null) {
            all.add(DashboardView.panel("Còn thiếu, theo đối tượng", KpiTable.bySegment(here, place, lists)));
        }
        all.addClassName("dashboard-city");
        return all;
    }

    StepTable steps(List<StepCount> counts, Set<Queue> mine) {
        return new StepTable(counts, steps, mine);
    }
}
