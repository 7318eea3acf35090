package vn.hososach.linkage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What matching some records changed.
 *
 * @param stale those whose stored keys do not tell any more by what they find others and are found
 * @param matched those that were matched anew, because they tell another identity than before
 * @param relinked how many belong to somebody else now, or to nobody
 */
public record Matched(List<Long> stale, List<Long> matched, long relinked) {

    public Matched {
        stale = List.copyOf(stale);
        matched = List.copyOf(matched);
    }

    /** Those whose keys have to be written. */
    Collection<Long> due() {
        Set<Long> due = new TreeSet<>(stale);
        due.addAll(matched);
        return due;
    }
}
