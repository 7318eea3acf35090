package vn.hososach.duplicates.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hososach.duplicates.internal.GroupGuard.Verdict;

/**
 * Joins pairs to groups, the strongest pair first. Two groups are joined only when nothing speaks against any two of
 * their members: one wrong number must not chain a family into one person.
 */
final class Grouping {

    /** Two records which somebody has kept apart, or the matcher has paired; the smaller id first. */
    record Apart(long a, long b) {

        static Apart of(long x, long y) {
            return new Apart(Math.min(x, y), Math.max(x, y));
        }
    }

    private static final class Cluster {
        private final List<Candidate> members = new ArrayList<>();
        private final Set<String> rules = new HashSet<>();
        private final Set<String> warnings = new HashSet<>();

        Cluster(Candidate only) {
            members.add(only);
        }
    }

    private final GroupGuard guard;
    private final Set<Apart> apart;
    private final Set<Apart> matched = new HashSet<>();
    private final Map<Long, Cluster> clusters = new HashMap<>();

    Grouping(GroupGuard guard, Set<Apart> apart) {
        this.guard = guard;
        this.apart = apart;
    }

    /** The groups of two and more. */
    List<FoundGroup> groups(List<CandidatePair> pairs) {
        pairs.stream()
                .filter(pair -> guard.of(pair.a(), pair.b(), pair.rules()).together())
                .forEach(pair -> matched.add(Apart.of(pair.a().id(), pair.b().id())));
        pairs.stream()
                .sorted(Comparator.comparingDouble((CandidatePair p) -> -p.weight())
                        .thenComparing(p -> String.join(",", p.rules()))
                        .thenComparing(p -> p.a().id())
                        .thenComparing(p -> p.b().id()))
                .forEach(this::join);
        return clusters.values().stream()
                .distinct()
                .filter(cluster -> cluster.members.size() > 1)
                .map(cluster -> FoundGroup.of(cluster.members, cluster.rules, cluster.warnings))
                .sorted(Comparator.comparing(group -> group.members().firstKey()))
                .toList();
    }

    private void join(CandidatePair pair) {
        Verdict verdict = guard.of(pair.a(), pair.b(), pair.rules());
        if (!verdict.together()) {
            return;
        }
        Cluster left = clusters.computeIfAbsent(pair.a().id(), id -> new Cluster(pair.a()));
        Cluster right = clusters.computeIfAbsent(pair.b().id(), id -> new Cluster(pair.b()));
        if (left != right) {
            if (opposed(left, right)) {
                return;
            }
            left.members.addAll(right.members);
            left.rules.addAll(right.rules);
            left.warnings.addAll(right.warnings);
            right.members.forEach(member -> clusters.put(member.id(), left));
        }
        left.rules.addAll(pair.rules());
        if (verdict.warns()) {
            left.warnings.add(verdict.warning());
        }
    }

    private boolean opposed(Cluster left, Cluster right) {
        return left.members.stream().anyMatch(a -> right.members.stream().anyMatch(b -> opposed(a, b)));
    }

    private boolean opposed(Candidate a, Candidate b) {
        Apart both = Apart.of(a.id(), b.id());
        return apart.contains(both)
                || !matched.contains(both) && !guard.of(a, b, Set.of()).together();
    }
}
