package vn.hososach.findings;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a record, or a resident without record, does not meet.
 *
 * @param ruleId for example C17, of record-spec §10
 * @param route AUTO, ST, PO, AP, BX or FA: who has to act
 * @param field column of the record, or empty
 * @param expected the proposed value, when a source has one
 * @param messageKey key of the sentence in {@code ui/i18n/rules_vi.properties}
 */
public record Finding(
        long id,
        String communeCode,
        @Nullable Long recordId,
        @Nullable String registerPersonalId,
        String ruleId,
        QualityCriterion criterion,
        Severity severity,
        String route,
        String field,
        @Nullable String value,
        @Nullable String expected,
        String messageKey,
        String decisionVersion,
        OffsetDateTime firstSeen) {}
