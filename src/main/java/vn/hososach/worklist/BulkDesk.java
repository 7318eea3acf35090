package vn.hososach.worklist;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.hososach.refusal.Refusal;

/** The same act on many tasks. Each is a transaction of its own: a refused one leaves the others done. */
@Service
public class BulkDesk {

    private final WorklistDesk desk;

    BulkDesk(WorklistDesk desk) {
        this.desk = desk;
    }

    public List<BulkResult> claim(Collection<String> taskIds) {
        return each(taskIds, desk::claim);
    }

    public List<BulkResult> release(Collection<String> taskIds) {
        return each(taskIds, desk::release);
    }

    public List<BulkResult> assign(Collection<String> taskIds, String username) {
        return each(taskIds, taskId -> desk.assign(taskId, username));
    }

    public List<BulkResult> transfer(Collection<String> taskIds, Queue queue, String reason) {
        return each(taskIds, taskId -> desk.transfer(taskId, queue, reason));
    }

    private static List<BulkResult> each(Collection<String> taskIds, Consumer<String> act) {
        return taskIds.stream().map(taskId -> one(taskId, act)).toList();
    }

    private static BulkResult one(String taskId, Consumer<String> act) {
        try {
            act.accept(taskId);
            return new BulkResult(taskId, null);
        } catch (Refusal refusal) {
            return new BulkResult(taskId, refusal);
        }
    }
}
