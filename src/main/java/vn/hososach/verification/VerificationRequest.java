package vn.hososach.verification;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.IdentityQuestion.Candidate;

/**
 * A question as the police see it. There is no field in it for anything but identity.
 *
 * @param kind IDENTITY, SAME_PERSON, DECEASED or MOVED_OUT
 * @param status OPEN, ANSWERED or WITHDRAWN
 */
public record VerificationRequest(
        long id,
        String communeCode,
        String caseKey,
        String kind,
        String question,
        List<Candidate> candidates,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime dueAt,
        String status,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable Answer answer,
        @Nullable String note,
        @Nullable String answeredBy) {

    public VerificationRequest {
        candidates = List.copyOf(candidates);
    }
}
