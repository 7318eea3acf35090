package vn.hososach.duplicates.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.duplicates.internal.GroupGuard.Verdict;

/** Groups which a person flags, with the same warnings a search would give. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandFlags {

    private static final Set<String> HAND = Set.of("HAND");

    private final PairSearch search;
    private final GroupGuard guard;
    private final SeparatePairs separate;
    private final FoundGroups found;
    private final GroupStore groups;

    HandFlags(PairSearch search, GroupGuard guard, SeparatePairs separate, FoundGroups found, GroupStore groups) {
        this.search = search;
        this.guard = guard;
        this.separate = separate;
        this.found = found;
        this.groups = groups;
    }

    /** The new group of these two records; empty when one already holds them or waits for approval. */
    public Optional<Long> flag(Scope scope, long a, long b, String reason) {
        List<Long> records = List.of(a, b);
        if (groups.holding(scope, records).isPresent()) {
            return Optional.empty();
        }
        List<Candidate> both = search.candidates(Set.of(scope.codes()), records);
        Verdict verdict = guard.of(both.get(0), both.get(1), HAND);
        Set<String> warnings = verdict.warns() ? Set.of(verdict.warning()) : Set.of();
        separate.withdraw(records);
        Optional<Long> group = found.openByHand(FoundGroup.of(both, HAND, warnings), reason).stream()
                .findFirst();
        group.ifPresent(groups::caseOpened);
        return group;
    }

    /** The group that already holds both records. */
    public Optional<Long> holding(Scope scope, long a, long b) {
        return groups.holding(scope, List.of(a, b));
    }
}
