package vn.hososach.worklist.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorkItemOverdue;

/** Marks a late item, raises its priority and tells the steps by {@link WorkItemOverdue}: all of it, or nothing. */
@Service
class OverdueReminder {

    private static final int RAISE = 20;
    private static final int HIGHEST = 100;

    private final WorkItemRows rows;
    private final TaskEngine engine;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    OverdueReminder(WorkItemRows rows, TaskEngine engine, Actors actors, ApplicationEventPublisher events) {
        this.rows = rows;
        this.engine = engine;
        this.actors = actors;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<WorkItem> becameLate(int limit) {
        return rows.becameLate(actors.scope(), limit);
    }

    /** False when the item was finished, postponed or reminded of in the meantime. */
    @Transactional
    public boolean remind(WorkItem item) {
        if (!rows.markOverdue(item.commune(), item.taskId())) {
            return false;
        }
        engine.prioritise(item.taskId(), Math.min(HIGHEST, item.priority() + RAISE));
        events.publishEvent(
                new WorkItemOverdue(item.taskId(), item.commune(), item.processKey(), item.step(), item.caseKey()));
        return true;
    }
}
