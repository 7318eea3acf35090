package vn.hososach.worklist;

import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/** What became of one item of a bulk action: done, or refused for a reason that the user reads. */
public record BulkResult(String taskId, @Nullable Refusal refusal) {

    public boolean done() {
        return refusal == null;
    }
}
