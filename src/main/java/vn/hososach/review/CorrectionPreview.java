package vn.hososach.review;

import vn.hososach.records.ValueSource;

/**
 * What automatic correction would do: how many records of a commune by rule and field, with one example.
 *
 * @param source the register, or the station where its own value is only written in standard form
 */
public record CorrectionPreview(
        String communeCode,
        String ruleId,
        String field,
        ValueSource source,
        long records,
        String exampleBefore,
        String exampleAfter) {}
