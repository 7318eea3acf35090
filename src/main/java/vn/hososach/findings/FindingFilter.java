package vn.hososach.findings;

import org.jspecify.annotations.Nullable;

/** Which open findings a list shows; null means any. */
public record FindingFilter(
        @Nullable QualityCriterion criterion,
        @Nullable Severity severity,
        @Nullable String ruleId,
        @Nullable String hamlet) {

    public static final FindingFilter ALL = new FindingFilter(null, null, null, null);
}
