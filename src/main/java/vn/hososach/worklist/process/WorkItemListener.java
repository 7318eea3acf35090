package vn.hososach.worklist.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.internal.EngineTask;
import vn.hososach.worklist.internal.TaskState;
import vn.hososach.worklist.internal.WorkItemProjection;

/**
 * Carries task events to the work list, in the engine's transaction. The queue is read once, at create, from the task's
 * definition: its candidate links are stale inside an update event (workflow §6.4). The task's description holds the
 * commune, so that later events find the row's partition.
 */
@Component
class WorkItemListener implements TaskListener {

    private static final String OUTCOME = "outcome";

    private final ObjectProvider<WorkItemProjection> projection;
    private final Clock clock;

    WorkItemListener(ObjectProvider<WorkItemProjection> projection, Clock clock) {
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> begun((TaskEntity) task);
            case EVENTNAME_UPDATE, EVENTNAME_ASSIGNMENT -> changed(task);
            case EVENTNAME_COMPLETE -> projection.getObject().finished(task.getId(), commune(task), outcome(task));
            case EVENTNAME_DELETE -> projection.getObject().cancelled(task.getId(), commune(task));
            default -> throw new IllegalStateException("unexpected task event " + task.getEventName());
        }
    }

    private void begun(TaskEntity task) {
        WorkItemProjection.Begun begun = projection
                .getObject()
                .begun(new EngineTask(
                        task.getId(),
                        ((ProcessDefinitionEntity) task.getExecution().getProcessDefinition()).getKey(),
                        task.getTaskDefinitionKey(),
                        queue(task),
                        new CaseKey(task.getExecution().getProcessBusinessKey()),
                        task.getAssignee(),
                        OffsetDateTime.ofInstant(task.getCreateTime().toInstant(), clock.getZone())));
        task.setDescription(begun.commune().value());
        task.setPriority(begun.timing().priority());
        task.setDueDate(Date.from(begun.timing().dueAt().toInstant()));
    }

    private void changed(DelegateTask task) {
        projection
                .getObject()
                .changed(new TaskState(
                        task.getId(),
                        commune(task),
                        task.getAssignee(),
                        task.getPriority(),
                        time(task.getDueDate()),
                        time(task.getFollowUpDate())));
    }

    private static Queue queue(TaskEntity task) {
        Set<Expression> groups = task.getTaskDefinition().getCandidateGroupIdExpressions();
        if (groups.size() != 1) {
            throw new IllegalStateException(
                    "task " + task.getTaskDefinitionKey() + " needs one candidate group, has " + groups.size());
        }
        return Queue.of(String.valueOf(groups.iterator().next().getValue(task)));
    }

    private static CommuneCode commune(DelegateTask task) {
        return new CommuneCode(task.getDescription());
    }

    private static String outcome(DelegateTask task) {
        return task.getVariable(OUTCOME) instanceof String flag ? flag : "DONE";
    }

    private @Nullable OffsetDateTime time(@Nullable Date date) {
        return date == null ? null : OffsetDateTime.ofInstant(date.toInstant(), clock.getZone());
    }
}
