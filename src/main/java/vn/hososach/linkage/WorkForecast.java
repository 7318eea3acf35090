package vn.hososach.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hososach.linkage.CalibrationQueries.RuleFigure;
import vn.hososach.matching.Route;

/**
 * How much is left for people of a commune, from what the rules route to them.
 *
 * @param station pairs and links the station decides
 * @param police of those, what the police decide
 * @param decided pairs people have already decided
 */
public record WorkForecast(String commune, long station, long police, long decided) {

    /** Decisions of one station in a working day, a pair taking ten seconds beside the rest of the work. */
    public static final int PER_DAY = 80;

    /** Working days of one station at the usual pace. */
    public double days() {
        return (station + police) / (double) PER_DAY;
    }

    /** The communes with most work first. */
    public static List<WorkForecast> of(Collection<RuleFigure> figures) {
        Map<String, WorkForecast> communes = new TreeMap<>();
        for (RuleFigure figure : figures) {
            communes.merge(figure.commune(), single(figure), WorkForecast::plus);
        }
        return communes.values().stream()
                .sorted(Comparator.comparing(WorkForecast::days).reversed().thenComparing(WorkForecast::commune))
                .toList();
    }

    private static WorkForecast single(RuleFigure figure) {
        long found = figure.pairs() + figure.links();
        return new WorkForecast(
                figure.commune(),
                figure.route().equals(Route.STEWARD.name()) ? found : 0,
                figure.route().equals(Route.POLICE.name()) ? found : 0,
                figure.confirmed() + figure.refused());
    }

    private WorkForecast plus(WorkForecast other) {
        return new WorkForecast(commune, station + other.station, police + other.police, decided + other.decided);
    }
}
