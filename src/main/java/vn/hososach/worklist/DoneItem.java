package vn.hososach.worklist;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;

/**
 * A finished or cancelled task.
 *
 * @param outcome the flag the case went on with, DONE where there is none, CANCELLED when the task was taken away
 */
public record DoneItem(
        String taskId,
        CommuneCode commune,
        String step,
        CaseKey caseKey,
        String title,
        @Nullable String assignee,
        OffsetDateTime finishedAt,
        String outcome) {}
