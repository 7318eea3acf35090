package vn.hososach.findings;

import org.jspecify.annotations.Nullable;

/**
 * Which open findings a list shows; null means any. Mere information asks nothing of anybody and is counted nowhere: it is
 * shown only to who asks for that severity or for its rule.
 */
public record FindingFilter(
        @Nullable QualityCriterion criterion,
        @Nullable Severity severity,
        @Nullable String ruleId,
        @Nullable String hamlet) {

    public static final FindingFilter ALL = new FindingFilter(null, null, null, null);
}
