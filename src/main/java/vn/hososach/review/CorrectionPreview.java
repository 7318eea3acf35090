package vn.hososach.review;

/** What automatic correction would do: how many records of a commune by rule and field, with one example. */
public record CorrectionPreview(
        String communeCode, String ruleId, String field, long records, String exampleBefore, String exampleAfter) {}
