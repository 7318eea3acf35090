package vn.hososach.duplicates.internal;

import java.util.Set;

/**
 * Two records that the matcher takes for one person.
 *
 * @param rules what they share exactly (K14, K15, K16), or only {@value #MATCHED}
 * @param weight bits by which the matcher is sure
 */
record CandidatePair(Candidate a, Candidate b, Set<String> rules, double weight) {

    /** Nothing is equal, but much is alike. */
    static final String MATCHED = "MATCH";
}
