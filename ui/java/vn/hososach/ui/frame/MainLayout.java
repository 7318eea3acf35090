package vn.hososach.ui.frame;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;

/** The frame around every screen: top bar, rail, content. */
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final ObjectProvider<CampaignNotice> notice;
    private final ObjectProvider<RailCounts> counts;
    private final AuthenticationContext authentication;

    public MainLayout(
            ObjectProvider<CampaignNotice> notice,
            ObjectProvider<RailCounts> counts,
            AuthenticationContext authentication) {
        this.notice = notice;
        this.counts = counts;
        this.authentication = authentication;
        addClassName("frame");
        content.addClassName("content");
        Actors.find().ifPresent(this::build);
        add(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (Actors.find().isPresent()) {
            refreshNumbers();
        }
    }

    /** Reads the counts of the rail and the notice of the top bar again; call it after work was done on a screen. */
    public void refreshNumbers() {
        getChildren().forEach(child -> {
            if (child instanceof Rail rail) {
                rail.fold();
                rail.show(counts.stream().map(RailCounts::counts).reduce(Map.of(), MainLayout::both));
            } else if (child instanceof TopBar bar) {
                bar.showNotice(notice.stream()
                        .findFirst()
                        .flatMap(CampaignNotice::text)
                        .orElse(""));
            }
        });
    }

    private void build(Actor actor) {
        KeyListener keys = new KeyListener();
        add(keys, new TopBar(actor, authentication::logout), new Rail(actor.role()));
        Shortcuts.on(keys, "?", "Danh sách phím tắt", () -> getUI().ifPresent(
                        ui -> new ShortcutDialog(Shortcuts.of(ui).active()).open()));
    }

    private static Map<String, Long> both(Map<String, Long> a, Map<String, Long> b) {
        Map<String, Long> sum = new HashMap<>(a);
        b.forEach((path, count) -> sum.merge(path, count, Long::sum));
        return sum;
    }
}
