package vn.hososach.duplicates.internal;

import java.util.Set;

/** Two records which at least one rule (K14, K15, K16) brought together. */
record CandidatePair(Candidate a, Candidate b, Set<String> rules) {}
