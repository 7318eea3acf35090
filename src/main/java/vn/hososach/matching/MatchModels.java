package vn.hososach.matching;

/**
 * The two models of a run, as one value that can be kept, approved and used again.
 *
 * @param links for a record against a register row
 * @param pairs for two records
 * @param fingerprint of the data they were estimated on
 */
public record MatchModels(MatchModel links, MatchModel pairs, String fingerprint) {}
