package vn.hososach.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.hososach.linkage.CalibrationQueries.RuleFigure;
import vn.hososach.matching.Route;

/**
 * A routing rule over all communes, with what its answers allow: an automatic rule must be shown to be right in 999 of 1,000
 * with 95 % confidence, which takes 3,000 answers without an error.
 *
 * @param precision share of the answered pairs that were one person; empty as long as nobody has answered
 * @param atLeast lower limit of that share with 95 % confidence
 */
public record RuleAssessment(
        String rule,
        String route,
        long pairs,
        long links,
        long confirmed,
        long refused,
        Optional<Double> precision,
        double atLeast,
        Advice advice,
        List<RuleFigure> communes) {

    /** What the answers speak for. */
    public enum Advice {
        /** Nothing speaks against the route. */
        KEEP,
        /** An automatic rule was wrong more often than allowed: people should decide. */
        LET_PEOPLE_DECIDE,
        /** A rule that people decide was shown to be safe. */
        MAY_BE_AUTOMATIC,
        /** Too few answers to say anything. */
        NEEDS_ANSWERS
    }

    private static final double WANTED = 0.999;
    private static final double Z = 1.645;

    public RuleAssessment {
        communes = List.copyOf(communes);
    }

    /** The rules with their figures of all communes together, by rule and route. */
    public static List<RuleAssessment> of(Collection<RuleFigure> figures) {
        Map<String, List<RuleFigure>> rules = figures.stream()
                .collect(Collectors.groupingBy(f -> f.rule() + ' ' + f.route(), TreeMap::new, Collectors.toList()));
        return rules.values().stream().map(RuleAssessment::assess).toList();
    }

    private static RuleAssessment assess(List<RuleFigure> figures) {
        long confirmed = sum(figures, RuleFigure::confirmed);
        long refused = sum(figures, RuleFigure::refused);
        long answered = confirmed + refused;
        String route = figures.get(0).route();
        double atLeast = lowerLimit(confirmed, answered);
        return new RuleAssessment(
                figures.get(0).rule(),
                route,
                sum(figures, RuleFigure::pairs),
                sum(figures, RuleFigure::links),
                confirmed,
                refused,
                answered == 0 ? Optional.empty() : Optional.of(confirmed / (double) answered),
                atLeast,
                advice(route, confirmed, answered, atLeast),
                figures.stream()
                        .sorted(Comparator.comparing(RuleFigure::refused)
                                .reversed()
                                .thenComparing(RuleFigure::commune))
                        .toList());
    }

    private static Advice advice(String route, long confirmed, long answered, double atLeast) {
        boolean automatic = route.equals(Route.AUTOMATIC.name()) || route.equals(Route.AUTOMATIC_SAMPLE.name());
        if (automatic) {
            return upperLimit(confirmed, answered) < WANTED
                    ? Advice.LET_PEOPLE_DECIDE
                    : answered == 0 ? Advice.NEEDS_ANSWERS : Advice.KEEP;
        }
        if (!route.equals(Route.STEWARD.name())) {
            return Advice.KEEP;
        }
        return atLeast >= WANTED ? Advice.MAY_BE_AUTOMATIC : answered == 0 ? Advice.NEEDS_ANSWERS : Advice.KEEP;
    }

    private static long sum(List<RuleFigure> figures, ToLongFunction<RuleFigure> value) {
        return figures.stream().mapToLong(value).sum();
    }

    /** Wilson's limit; it is sensible for shares near one. Without an answer nothing is known. */
    private static double lowerLimit(long right, long answered) {
        return answered == 0 ? 0 : wilson(right, answered, -1);
    }

    private static double upperLimit(long right, long answered) {
        return answered == 0 ? 1 : wilson(right, answered, 1);
    }

    private static double wilson(long right, long answered, int side) {
        double n = answered;
        double share = right / n;
        double centre = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return (centre + side * spread) / (1 + Z * Z / n);
    }
}
