package vn.hososach.audit;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * One thing that happened. Holds names of fields, never their values.
 *
 * @param stream the commune's code, or {@code system}
 * @param action VIEW, CHANGE, DECIDE, IMPORT, EXPORT, PRINT, SIGN_IN ...
 */
public record AuditEntry(
        String stream,
        String action,
        String objectType,
        String objectId,
        String fields,
        String reason,
        String outcome) {

    public static final String SYSTEM = "system";

    public static AuditEntry viewed(String objectType, Object id, CommuneCode commune, String fields) {
        return new AuditEntry(commune.value(), "VIEW", objectType, String.valueOf(id), fields, "", "OK");
    }

    public static AuditEntry changed(String objectType, Object id, CommuneCode commune, String fields, String reason) {
        return new AuditEntry(commune.value(), "CHANGE", objectType, String.valueOf(id), fields, reason, "OK");
    }

    public static AuditEntry of(
            String action, String objectType, Object id, @Nullable CommuneCode commune, String reason) {
        return new AuditEntry(
                commune == null ? SYSTEM : commune.value(), action, objectType, String.valueOf(id), "", reason, "OK");
    }

    public AuditEntry denied(String why) {
        return new AuditEntry(stream, action, objectType, objectId, fields, why, "DENIED");
    }
}
