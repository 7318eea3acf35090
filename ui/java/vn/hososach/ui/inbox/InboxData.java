package vn.hososach.ui.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.training.TrainingProgress;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.ValueCount;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistQueries;

/** Reads what the inbox shows in a handful of grouped queries, never one per scroll. */
@Component
public class InboxData {

    private final WorklistQueries queries;
    private final Clock clock;
    private final TrainingProgress training;

    InboxData(WorklistQueries queries, Clock clock, TrainingProgress training) {
        this.queries = queries;
        this.clock = clock;
        this.training = training;
    }

    /** Whether the campaign of this installation is still being made. */
    boolean preparing() {
        return training.preparing();
    }

    /**
     * The numbers around the list.
     *
     * @param all open items of the person's queues, unfiltered
     * @param shown items the filter leaves
     */
    record Snapshot(
            long all,
            long late,
            long mine,
            long doneToday,
            long shown,
            List<StepCount> steps,
            List<ValueCount> findings,
            List<ValueCount> hamlets) {}

    Snapshot read(Actor me, InboxAddress address) {
        InboxFilter everything = InboxFilter.of(me.role());
        List<StepCount> all = queries.countsByStep(me.scope(), everything);
        return new Snapshot(
                all.stream().mapToLong(StepCount::open).sum(),
                all.stream().mapToLong(StepCount::late).sum(),
                queries.count(me.scope(), everything.assignee(me.username())),
                queries.countDoneBy(me.scope(), me.username(), midnight()),
                queries.count(me.scope(), address.filter(me)),
                queries.countsByStep(me.scope(), address.step(null).filter(me)),
                queries.countsByFinding(me.scope(), address.finding(null).filter(me)),
                queries.countsByHamlet(me.scope(), address.hamlet(null).filter(me)));
    }

    InboxWindow window(Actor me, InboxAddress address) {
        InboxFilter filter = address.filter(me);
        return new InboxWindow((after, size) -> queries.inbox(me.scope(), filter, after, size));
    }

    Optional<WorkItem> find(Actor me, String taskId) {
        return queries.find(me.scope(), taskId);
    }

    private OffsetDateTime midnight() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
