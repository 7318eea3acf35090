package vn.hososach.handover;

import java.util.Map;

/**
 * The commune police have answered.
 *
 * @param answer CONFIRMED, CORRECTED, REJECTED, NOT_FOUND, NOT_RESIDENT or DECEASED
 * @param corrected values by field name when the answer is CORRECTED, date of death when it is DECEASED
 */
public record VerificationAnswered(
        CaseKey caseKey,
        String communeCode,
        long requestId,
        String answer,
        Map<String, String> corrected,
        String note,
        String officer) {}
