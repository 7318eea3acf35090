package vn.hososach.ui.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.refusal.RefusalText;
import vn.hososach.ui.frame.Toasts;
import vn.hososach.worklist.BulkDesk;
import vn.hososach.worklist.BulkResult;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.WorkItem;

/** Taking, giving back, giving and moving many items at once; tells what became of them. */
@Component
class InboxBulkActions {

    private final BulkDesk desk;
    private final UserDesk users;

    InboxBulkActions(BulkDesk desk, UserDesk users) {
        this.desk = desk;
        this.users = users;
    }

    void claim(Set<WorkItem> items) {
        tell("Đã nhận", run(items, desk::claim));
    }

    void release(Set<WorkItem> items) {
        tell("Đã trả lại hàng đợi", run(items, desk::release));
    }

    void assign(Set<WorkItem> items, Runnable after) {
        WorkItem first = items.iterator().next();
        Role[] roles = first.queue().roles().toArray(Role[]::new);
        new AssignDialog(items.size(), users.colleagues(first.commune(), roles), colleague -> {
                    tell(
                            "Đã giao cho " + colleague.displayName(),
                            run(items, ids -> desk.assign(ids, colleague.username())));
                    after.run();
                })
                .open();
    }

    void transfer(Set<WorkItem> items, Runnable after) {
        List<Queue> targets = targets(items);
        if (targets.isEmpty()) {
            Toasts.problem("Các việc đã chọn không có hàng đợi chung để chuyển đến. Hãy chọn lại các việc cùng loại.");
            return;
        }
        new TransferDialog(items.size(), targets, (queue, reason) -> {
                    tell(
                            "Đã chuyển đến " + TransferDialog.title(queue),
                            run(items, ids -> desk.transfer(ids, queue, reason)));
                    after.run();
                })
                .open();
    }

    private static List<Queue> targets(Set<WorkItem> items) {
        return Arrays.stream(Queue.values())
                .filter(queue -> items.stream().allMatch(item -> item.queue().mayMoveTo(queue)))
                .toList();
    }

    private static List<BulkResult> run(Set<WorkItem> items, Function<List<String>, List<BulkResult>> act) {
        return act.apply(items.stream().map(WorkItem::taskId).toList());
    }

    private static void tell(String what, List<BulkResult> results) {
        long done = results.stream().filter(BulkResult::done).count();
        if (done > 0) {
            Toasts.success(what + " " + done + " việc.");
        }
        results.stream()
                .filter(result -> result.refusal() != null)
                .findFirst()
                .ifPresent(first -> Toasts.problem(
                        (results.size() - done) + " việc chưa làm được: " + RefusalText.of(first.refusal())));
    }
}
