package vn.hososach.worklist.internal;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** Keeps {@code work_item} true to the engine's tasks: called for each task event, inside the engine's transaction. */
@Service
public class WorkItemProjection {

    private final WorkItemRows rows;
    private final TaskTiming timing;
    private final Actors actors;
    private final ObjectProvider<WorkItemDescriber> describers;

    WorkItemProjection(
            WorkItemRows rows, TaskTiming timing, Actors actors, ObjectProvider<WorkItemDescriber> describers) {
        this.rows = rows;
        this.timing = timing;
        this.actors = actors;
        this.describers = describers;
    }

    /** A task began. Tells where it belongs, so that the engine's task carries it too. */
    public Begun begun(EngineTask task) {
        return asSystem(() -> {
            WorkItemDetails details = describe(task);
            Timing when = timing.of(task.step(), details.severity(), task.createdAt());
            rows.insert(task, details, when);
            return new Begun(details.commune(), when);
        });
    }

    public void changed(TaskState state) {
        reaching(state.commune(), () -> rows.update(state));
    }

    public void finished(String taskId, CommuneCode commune, String outcome) {
        String who = actors.current().username();
        reaching(commune, () -> rows.finish(taskId, commune, outcome, who));
    }

    public void cancelled(String taskId, CommuneCode commune) {
        reaching(commune, () -> rows.finish(taskId, commune, "CANCELLED", ""));
    }

    /** The engine has let the task move: its row follows, also where it lies outside the mover's territory. */
    private void reaching(CommuneCode commune, Runnable work) {
        if (Actors.find().map(it -> it.scope().covers(commune)).orElse(false)) {
            work.run();
        } else {
            actors.runAs(actors.system("worklist"), work);
        }
    }

    private WorkItemDetails describe(EngineTask task) {
        List<WorkItemDescriber> matching = describers.stream()
                .filter(it -> it.describes(task.processKey()))
                .toList();
        if (matching.size() != 1) {
            throw new IllegalStateException(
                    matching.size() + " describers for process " + task.processKey() + ", one is needed");
        }
        return matching.get(0).describe(task.caseKey());
    }

    /** Whoever triggered the task (a chair may not read names) the next one's row is complete. */
    private Begun asSystem(Supplier<Begun> work) {
        boolean system =
                Actors.find().map(Actor::role).filter(Role.SYSTEM::equals).isPresent();
        return system ? work.get() : actors.runAs(actors.system("worklist"), work);
    }

    /** Where a new task belongs and until when it is to be done. */
    public record Begun(CommuneCode commune, Timing timing) {}
}
