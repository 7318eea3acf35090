package vn.hososach.approval;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One proposal of a batch. Status PROPOSED, APPROVED or RETURNED. */
public record Proposal(
        long id,
        String caseKey,
        String title,
        String detail,
        OffsetDateTime proposedAt,
        boolean inSample,
        String status,
        @Nullable String reason) {}
