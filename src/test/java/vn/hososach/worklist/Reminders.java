package vn.hososach.worklist;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hososach.handover.CaseKey;

/** Stands for a step that listens for late tasks, and can fail at it. */
@Component
class Reminders {

    private final List<WorkItemOverdue> heard = new CopyOnWriteArrayList<>();
    volatile CaseKey failFor;

    @EventListener
    void on(WorkItemOverdue event) {
        if (event.caseKey().equals(failFor)) {
            throw new IllegalStateException("the step cannot be reached");
        }
        heard.add(event);
    }

    List<WorkItemOverdue> of(CaseKey key) {
        return heard.stream().filter(it -> it.caseKey().equals(key)).toList();
    }
}
