package vn.hososach.linkage.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.ModelComparison;
import vn.hososach.linkage.ModelComparison.Links;
import vn.hososach.linkage.ModelComparison.Pairs;
import vn.hososach.matching.FoundPair;
import vn.hososach.matching.MatchRun;
import vn.hososach.matching.Route;

/** Two versions of the model on the same people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModelTrial {

    private final CityMatch city;
    private final Models models;
    private final JdbcClient jdbc;

    ModelTrial(CityMatch city, Models models, JdbcClient jdbc) {
        this.city = city;
        this.models = models;
        this.jdbc = jdbc;
    }

    private record Outcome(Map<String, Route> pairs, Map<String, String> links) {

        static Outcome of(MatchRun run) {
            Map<String, Route> pairs = new HashMap<>();
            Map<String, String> links = new HashMap<>();
            run.pairs(pair -> pairs.put(key(pair), pair.route()));
            run.links(link -> links.put(link.recordId(), link.personId()));
            return new Outcome(pairs, links);
        }

        private static String key(FoundPair pair) {
            long a = Long.parseLong(MatchedRow.parts(pair.a())[2]);
            long b = Long.parseLong(MatchedRow.parts(pair.b())[2]);
            return Math.min(a, b) + "," + Math.max(a, b);
        }

        long automatic() {
            return pairs.values().stream()
                    .filter(r -> r == Route.AUTOMATIC || r == Route.AUTOMATIC_SAMPLE)
                    .count();
        }

        long refused(Set<String> apart) {
            return apart.stream().filter(pairs::containsKey).count();
        }
    }

    /** Matches everybody twice, what people have kept apart left out of account, and counts the differences. */
    public ModelComparison compare(String[] all, long older, long newer) {
        Outcome before = Outcome.of(city.trial(all, models.of(older)));
        Outcome after = Outcome.of(city.trial(all, models.of(newer)));
        Set<String> apart = jdbc
                .sql("select record_a || ',' || record_b from hss.kept_separate where withdrawn_at is null")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        long both = before.pairs().keySet().stream()
                .filter(after.pairs()::containsKey)
                .count();
        return new ModelComparison(
                older,
                newer,
                new Pairs(both, before.pairs().size() - both, after.pairs().size() - both),
                links(before.links(), after.links()),
                before.automatic(),
                after.automatic(),
                before.refused(apart),
                after.refused(apart));
    }

    private static Links links(Map<String, String> before, Map<String, String> after) {
        long same = 0;
        long moved = 0;
        for (Map.Entry<String, String> link : before.entrySet()) {
            String now = after.get(link.getKey());
            same += link.getValue().equals(now) ? 1 : 0;
            moved += now != null && !link.getValue().equals(now) ? 1 : 0;
        }
        return new Links(same, moved, before.size() - same - moved, after.size() - same - moved);
    }
}
