package vn.hososach.audit;

import java.time.OffsetDateTime;
import vn.hososach.access.Role;

/** One line of the trail as it is read: who did what to which object, and how it ended. */
public record AuditLine(
        String stream,
        long seq,
        OffsetDateTime at,
        String actor,
        Role role,
        String action,
        String objectType,
        String objectId,
        String fields,
        String reason,
        String outcome) {

    /** Whether the act was refused. */
    public boolean denied() {
        return outcome.equals("DENIED");
    }
}
