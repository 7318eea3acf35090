package vn.hososach.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * What the inbox shows of a case. Kept in {@code work_item} only: the engine holds no personal data.
 *
 * @param title what is to be done or about whom, in Vietnamese
 * @param severity of the worst finding: BLOCKER, ERROR, WARNING or INFO; it decides due time and priority
 */
public record WorkItemDetails(
        CommuneCode commune,
        String title,
        @Nullable String subjectName,
        @Nullable String birthYear,
        @Nullable String maskedId,
        @Nullable String hamlet,
        List<String> findingCodes,
        String severity) {

    public static WorkItemDetails of(CommuneCode commune, String title) {
        return new WorkItemDetails(commune, title, null, null, null, null, List.of(), "INFO");
    }

    public WorkItemDetails about(@Nullable String name, @Nullable String birthYear, @Nullable String maskedId) {
        return new WorkItemDetails(commune, title, name, birthYear, maskedId, hamlet, findingCodes, severity);
    }

    public WorkItemDetails in(@Nullable String hamlet) {
        return new WorkItemDetails(commune, title, subjectName, birthYear, maskedId, hamlet, findingCodes, severity);
    }

    public WorkItemDetails findings(List<String> codes, String severity) {
        return new WorkItemDetails(commune, title, subjectName, birthYear, maskedId, hamlet, codes, severity);
    }

    /** Without the person: details end up in logs. */
    @Override
    public String toString() {
        return commune + " " + findingCodes + " " + severity;
    }
}
