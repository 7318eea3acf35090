package vn.hososach.worklist.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.worklist.WorkItem;

/**
 * Looks for what became late. One sweep instead of a timer per task; each item is a transaction of its own, so one
 * failing listener holds up nobody else.
 */
@Component
public class DueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);
    private static final int AT_ONCE = 1_000;

    private final OverdueReminder reminder;
    private final Actors actors;

    DueSweep(OverdueReminder reminder, Actors actors) {
        this.reminder = reminder;
        this.actors = actors;
    }

    /** Returns how many items were found late. */
    @Scheduled(fixedDelayString = "${hss.worklist.sweep:PT5M}", initialDelayString = "${hss.worklist.sweep-first:PT1M}")
    public int sweep() {
        return actors.runAs(actors.system("due-sweep"), () ->
                (int) reminder.becameLate(AT_ONCE).stream().filter(this::remind).count());
    }

    private boolean remind(WorkItem item) {
        try {
            return reminder.remind(item);
        } catch (RuntimeException e) {
            LOG.warn("task {} is late, but nobody could be reminded; the next sweep tries again", item.taskId(), e);
            return false;
        }
    }
}
