package vn.hososach.ui.campaign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.ProcessDiagram;
import vn.hososach.ui.frame.ProcessModels;
import vn.hososach.ui.frame.ProcessModels.Model;
import vn.hososach.ui.inbox.InboxView;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.WorklistQueries;

/** The processes of the campaign, drawn, with the open work on each step. */
@Route(value = "chien-dich", layout = MainLayout.class)
@PageTitle("Quy trình · Hồ Sơ Sạch")
@PermitAll
public class CampaignView extends Div implements AfterNavigationObserver {

    private static final String PARAMETER = "quy-trinh";
    private static final List<String> ORDER = List.of(
            "record-case",
            "creation-case",
            "duplicate-case",
            "closure-case",
            "identity-verification",
            "approval-batch",
            "monthly-report",
            "commune-campaign",
            "campaign");

    private final ProcessModels models;
    private final WorklistQueries worklist;
    private final Actor me;
    private final CampaignSteps steps;
    private final Div standing = new Div();
    private final Nav list = new Nav();
    private final Paragraph purpose = new Paragraph();
    private final ProcessDiagram diagram = new ProcessDiagram();

    public CampaignView(ProcessModels models, WorklistQueries worklist, CampaignSteps steps, Actors actors) {
        this.models = models;
        this.worklist = worklist;
        this.steps = steps;
        this.me = actors.current();
        addClassNames("page", "processes");
        list.addClassName("process-list");
        list.getElement().setAttribute("aria-label", "Các quy trình");
        purpose.addClassName("caption");
        diagram.onStep(step -> UI.getCurrent().navigate(InboxView.class, QueryParameters.of("buoc", step)));
        Div right = new Div(purpose, diagram);
        right.addClassNames("panel", "process-panel");
        Div both = new Div(list, right);
        both.addClassName("process-both");
        add(new PageHead("Quy trình").facts("Số trên mỗi bước là việc đang mở trong địa bàn của bạn."), standing, both);
        showStanding();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .filter(ORDER::contains)
                .orElse(ORDER.get(0));
        Map<String, Long> counts = openByStep();
        fillList(chosen, counts);
        models.find(chosen).ifPresent(model -> show(model, counts));
    }

    private void showStanding() {
        standing.removeAll();
        steps.of(me, this::showStanding).ifPresent(standing::add);
    }

    private void show(Model model, Map<String, Long> counts) {
        purpose.setText(model.purpose());
        diagram.getElement().setAttribute("aria-label", "Sơ đồ: " + model.title());
        diagram.showCounts(
                model.bpmn(),
                model.steps().keySet().stream()
                        .filter(counts::containsKey)
                        .collect(Collectors.toMap(step -> step, counts::get)));
    }

    private void fillList(String chosen, Map<String, Long> counts) {
        list.removeAll();
        for (String key : ORDER) {
            models.find(key).ifPresent(model -> list.add(link(model, key.equals(chosen), open(model, counts))));
        }
    }

    private static RouterLink link(Model model, boolean chosen, long open) {
        Span number = new Span(open == 0 ? "" : Formats.number(open));
        number.addClassName("process-count");
        RouterLink link = new RouterLink(CampaignView.class);
        link.setQueryParameters(QueryParameters.of(PARAMETER, model.key()));
        link.add(new Span(model.title()), number);
        link.addClassName("process-link");
        link.setHighlightCondition((self, event) -> false);
        if (chosen) {
            link.addClassName("process-chosen");
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static long open(Model model, Map<String, Long> counts) {
        return model.steps().keySet().stream()
                .mapToLong(step -> counts.getOrDefault(step, 0L))
                .sum();
    }

    private Map<String, Long> openByStep() {
        return worklist.countsByStep(me.scope(), InboxFilter.of(EnumSet.allOf(Queue.class))).stream()
                .collect(Collectors.groupingBy(StepCount::step, Collectors.summingLong(StepCount::open)));
    }
}
