package vn.hososach.review;

import java.util.List;

/** The acts of a run of automatic corrections. */
public record CorrectionSummary(long changes, List<CorrectionAct> acts) {

    public CorrectionSummary {
        acts = List.copyOf(acts);
    }

    /** One act: a rule, a commune, a field. */
    public record CorrectionAct(long actId, String communeCode, String ruleId, String field, long changes) {}
}
