package vn.hososach.duplicates.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.FoundGroups.StandingGroup;

/**
 * Searches for groups and settles the table with what was found: groups that still hold stay as they are, new ones are
 * added, those that no longer hold are dissolved. Searching twice changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupFinder {

    private final PairSearch search;
    private final GroupGuard guard;
    private final SeparatePairs separate;
    private final FoundGroups groups;

    GroupFinder(PairSearch search, GroupGuard guard, SeparatePairs separate, FoundGroups groups) {
        this.search = search;
        this.guard = guard;
        this.separate = separate;
        this.groups = groups;
    }

    /** Result of a search: how many groups are new, and which ones no longer hold (their cases have to be ended). */
    public record Found(int opened, List<Long> dissolved) {

        public Found {
            dissolved = List.copyOf(dissolved);
        }
    }

    /** Searches these communes; {@code all} are the communes in which the same numbers may turn up. */
    public Found find(List<String> reviewed, String[] all) {
        Set<String> communes = new TreeSet<>(reviewed);
        List<CandidatePair> pairs = search.pairs(communes, new TreeSet<>(List.of(all)));
        Map<String, FoundGroup> found = new LinkedHashMap<>();
        new Grouping(guard, separate.standing(communes)).groups(pairs).forEach(group -> found.put(group.key(), group));
        List<Long> dissolved = new ArrayList<>();
        for (StandingGroup standing : groups.standing(communes)) {
            if (!holds(standing, found, communes)) {
                dissolved.add(standing.id());
            }
        }
        groups.dissolve(dissolved);
        return new Found(groups.open(List.copyOf(found.values())), dissolved);
    }

    /** Takes out of {@code found} what the standing group already stands for. */
    private static boolean holds(StandingGroup standing, Map<String, FoundGroup> found, Set<String> communes) {
        if (found.remove(standing.key()) != null) {
            return true;
        }
        if (standing.byHand()) {
            return standing.whole() && found.values().stream().noneMatch(group -> group.outgrows(standing.members()));
        }
        Set<String> parts = communes.containsAll(standing.communes())
                ? Set.of()
                : found.entrySet().stream()
                        .filter(group -> group.getValue().within(standing.members()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        found.keySet().removeAll(parts);
        return !parts.isEmpty();
    }
}
