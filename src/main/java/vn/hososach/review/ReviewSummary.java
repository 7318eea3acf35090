package vn.hososach.review;

import java.util.Map;

/** What a review run saw and wrote: open findings by rule and by route after it. */
public record ReviewSummary(
        long runId,
        int communes,
        long records,
        long residents,
        long linked,
        long findings,
        long resolved,
        Map<String, Long> byRule,
        Map<String, Long> byRoute) {}
