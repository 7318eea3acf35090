package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.RuleDraft;

/** The tables: those that raise findings, then those that route and time the work; with what waits in each. */
class RuleNav extends Nav {

    RuleNav() {
        addClassNames("panel", "rule-list");
        getElement().setAttribute("aria-label", "Các bảng quyết định");
    }

    void show(List<TableGrid> tables, List<RuleDraft> waiting, String chosen) {
        Map<String, Long> drafts =
                waiting.stream().collect(Collectors.groupingBy(RuleDraft::tableKey, Collectors.counting()));
        removeAll();
        add(heading("Quy tắc chất lượng"));
        tables.stream().filter(TableGrid::findings).forEach(grid -> add(link(grid, drafts, chosen)));
        add(heading("Ngưỡng, chuyển việc, thời hạn"));
        tables.stream().filter(grid -> !grid.findings()).forEach(grid -> add(link(grid, drafts, chosen)));
    }

    private static Span heading(String text) {
        Span heading = new Span(text);
        heading.addClassNames("caption", "rule-heading");
        return heading;
    }

    private static RouterLink link(TableGrid grid, Map<String, Long> drafts, String chosen) {
        RouterLink link = new RouterLink("", RuleDeskView.class, grid.key());
        link.addClassName("rule-link");
        link.add(new Span(grid.name()));
        long off = grid.rows().stream().filter(TableGrid.Row::off).count();
        long waiting = drafts.getOrDefault(grid.key(), 0L);
        Span count = new Span((waiting > 0 ? waiting + " dự thảo · " : "")
                + (off > 0 ? off + " tắt · " : "")
                + grid.rows().size());
        count.addClassName("rule-count");
        link.add(count);
        if (grid.key().equals(chosen)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
