package vn.hososach.review;

import java.util.Map;

/**
 * What a review run saw and wrote: open findings by rule and by route after it.
 *
 * @param decisions how often a decision table was asked in the run
 * @param fromMemory how many of these were answered from memory, without the engine
 */
public record ReviewSummary(
        long runId,
        int communes,
        long records,
        long residents,
        long linked,
        long findings,
        long resolved,
        long decisions,
        long fromMemory,
        Map<String, Long> byRule,
        Map<String, Long> byRoute) {}
