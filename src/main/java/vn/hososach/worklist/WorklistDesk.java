package vn.hososach.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.internal.TaskEngine;
import vn.hososach.worklist.internal.WorkItemRows;

/** Who takes, gives back, gives and moves work. Each act locks the row, then commands the engine, then is audited. */
@Service
@Transactional
public class WorklistDesk {

    private final Actors actors;
    private final WorkItemRows rows;
    private final TaskEngine engine;
    private final UserDesk users;
    private final AuditTrail audit;

    WorklistDesk(Actors actors, WorkItemRows rows, TaskEngine engine, UserDesk users, AuditTrail audit) {
        this.actors = actors;
        this.rows = rows;
        this.engine = engine;
        this.users = users;
        this.audit = audit;
    }

    /** Takes the task. Taking one's own again changes nothing; somebody else's is refused. */
    public void claim(String taskId) {
        WorkItem item = servedByMe(taskId);
        String me = actors.current().username();
        if (item.assignee() == null) {
            engine.claim(taskId, me);
            record("CLAIM", item, "");
        } else if (!item.assignee().equals(me)) {
            throw new Refusal("work-item-taken", Map.of("assignee", item.assignee()));
        }
    }

    /** Takes the most urgent free task of the filter; empty when there is none. Two people never get the same. */
    public Optional<String> nextForMe(InboxFilter filter) {
        Actor me = actors.current();
        Optional<WorkItem> next = rows.lockNext(me.scope(), filter.within(me.role()));
        next.ifPresent(item -> {
            engine.claim(item.taskId(), me.username());
            record("CLAIM", item, "next");
        });
        return next.map(WorkItem::taskId);
    }

    /** Gives the task back to its queue: one's own, or as head or supervisor anybody's. */
    public void release(String taskId) {
        WorkItem item = servedByMe(taskId);
        if (item.assignee() == null) {
            return;
        }
        if (!item.assignee().equals(actors.current().username())) {
            actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        }
        engine.release(taskId);
        record("RELEASE", item, item.assignee());
    }

    /** Head or supervisor gives the task to a colleague who serves its queue in its commune. */
    public void assign(String taskId, String username) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        WorkItem item = servedByMe(taskId);
        if (!mayGet(item, username)) {
            throw new Refusal("colleague-not-suitable", Map.of("username", username));
        }
        if (!Objects.equals(item.assignee(), username)) {
            engine.assign(taskId, username);
            record("ASSIGN", item, username);
        }
    }

    /** Moves the task, unassigned, to another queue of the same commune. */
    public void transfer(String taskId, Queue queue, String reason) {
        WorkItem item = servedByMe(taskId);
        if (!item.queue().mayMoveTo(queue)) {
            throw new Refusal("transfer-not-possible");
        }
        engine.move(taskId, item.queue(), queue);
        rows.changeQueue(taskId, item.commune(), queue);
        record("TRANSFER", item, item.queue().id() + " > " + queue.id() + ": " + reason);
    }

    private boolean mayGet(WorkItem item, String username) {
        Role[] roles = item.queue().roles().toArray(Role[]::new);
        return users.colleagues(item.commune(), roles).stream()
                .anyMatch(it -> it.username().equals(username));
    }

    private WorkItem servedByMe(String taskId) {
        Actor me = actors.current();
        WorkItem item = rows.lock(me.scope(), taskId).orElseThrow(() -> new Refusal("work-item-gone"));
        if (!item.queue().serves(me.role(), item.step())) {
            throw new Refusal("queue-not-yours");
        }
        return item;
    }

    private void record(String action, WorkItem item, String reason) {
        audit.record(AuditEntry.of(
                action,
                "work_item",
                item.taskId(),
                item.commune().equals(WorkItem.CITY) ? null : item.commune(),
                reason));
    }
}
