package vn.hososach.worklist;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;

/**
 * One open task as the inbox shows it.
 *
 * @param step id of the user task in the process model
 * @param maskedId personal id of which only the last digits are readable
 * @param priorityReason code of the reason; its sentence is the text {@code priority.<code>}
 * @param late past its due time now
 */
public record WorkItem(
        String taskId,
        CommuneCode commune,
        String processKey,
        String step,
        Queue queue,
        CaseKey caseKey,
        String title,
        @Nullable String subjectName,
        @Nullable String birthYear,
        @Nullable String maskedId,
        @Nullable String hamlet,
        List<String> findingCodes,
        @Nullable String assignee,
        int priority,
        String priorityReason,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime followUpAt,
        boolean late,
        int version) {

    /** Stands for the commune in tasks of the whole city, which belong to no commune. */
    public static final CommuneCode CITY = new CommuneCode("00000");

    /** What decides the place of this item in the inbox. */
    public InboxKey key() {
        return new InboxKey(priority, dueAt, taskId);
    }

    /** Without the person: items end up in logs. */
    @Override
    public String toString() {
        return caseKey + " " + step + " " + taskId;
    }
}
