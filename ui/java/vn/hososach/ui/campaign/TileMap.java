package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hososach.campaign.Progress;
import vn.hososach.campaign.Standing;
import vn.hososach.ui.frame.Formats;

/** Every commune of the campaign as one tile, the gravest first: shape and colour say the pace, a click opens it. */
class TileMap extends Div {

    TileMap(List<Progress> communes) {
        addClassName("panel");
        Map<Standing, Long> counts = communes.stream()
                .collect(Collectors.groupingBy(Progress::standing, TreeMap::new, Collectors.counting()));
        Div legend = new Div();
        legend.addClassName("tile-legend");
        counts.forEach((standing, count) -> {
            StandingMark mark = new StandingMark(standing, true);
            Span number = new Span(Formats.number(count));
            number.addClassName("tile-count");
            mark.add(number);
            legend.add(mark);
        });
        Div tiles = new Div();
        tiles.addClassName("tiles");
        tiles.getElement().setAttribute("role", "list");
        communes.stream()
                .sorted(Comparator.comparing(Progress::standing)
                        .thenComparing(it -> it.administrative().value()))
                .forEach(it -> tiles.add(tile(it)));
        add(new H2(Formats.number(communes.size()) + " xã, phường theo tiến độ"), legend, tiles);
    }

    private static Component tile(Progress progress) {
        Standing standing = progress.standing();
        String name = progress.campaign().communeName();
        RouterLink tile = new RouterLink("", DashboardView.class);
        tile.setQueryParameters(new DashboardPlace(progress.campaign().commune(), null, null, null).query());
        tile.addClassNames("tile", StandingMark.style(standing));
        Span place = new Span(name.replaceFirst("^(Xã|Phường) ", ""));
        place.addClassName("tile-name");
        Span value = new Span(Formats.percent(
                progress.administrative().done(), progress.administrative().whole()));
        value.addClassName("tile-value");
        tile.add(new StandingMark(standing, false), place, value);
        tile.getElement().setAttribute("role", "listitem");
        tile.getElement()
                .setAttribute(
                        "title",
                        name + ": " + standing.title() + "; hồ sơ đúng, đủ " + value.getText() + ", đủ sức khỏe "
                                + Formats.percent(
                                        progress.health().done(),
                                        progress.health().whole()));
        return tile;
    }
}
