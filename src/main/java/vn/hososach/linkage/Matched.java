package vn.hososach.linkage;

import java.util.List;

/**
 * What matching some records changed.
 *
 * @param stale those whose stored keys do not tell any more by what they find others and are found
 * @param relinked how many belong to somebody else now, or to nobody
 */
public record Matched(List<Long> stale, long relinked) {

    public Matched {
        stale = List.copyOf(stale);
    }
}
