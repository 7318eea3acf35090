package vn.hososach.worklist.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.CaseFlows;

/** Moves cases in Camunda. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaFlows implements CaseFlows {

    private static final int SETTLE_PAGE = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Actors actors;

    CamundaFlows(RuntimeService runtime, TaskService tasks, ManagementService management, Actors actors) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.actors = actors;
    }

    @Override
    public void start(String processKey, CaseKey key, Map<String, ?> flags) {
        runtime.startProcessInstanceByKey(processKey, key.value(), new HashMap<>(flags));
    }

    @Override
    public void complete(CaseKey key, String step, Map<String, ?> flags) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey(step)
                .list();
        if (open.size() != 1) {
            throw new Refusal("work-item-gone");
        }
        Task task = open.get(0);
        String user = actors.current().username();
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), user);
        } else if (!task.getAssignee().equals(user)) {
            throw new Refusal("work-item-taken", Map.of("assignee", task.getAssignee()));
        }
        tasks.complete(task.getId(), new HashMap<>(flags));
    }

    /** Looks first: a correlation that fails would take the caller's whole transaction with it. */
    @Override
    public boolean tell(CaseKey key, String message, Map<String, ?> flags) {
        boolean waits = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(key.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
        if (waits) {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(key.value())
                    .setVariables(new HashMap<>(flags))
                    .correlate();
        }
        return waits;
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public void settle() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due();
        }
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public void settleWithTimers() {
        management
                .createJobQuery()
                .timers()
                .executable()
                .active()
                .withRetriesLeft()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        settle();
    }

    /** Messages only: timers belong to phases and wait for their day. */
    private List<Job> due() {
        return management
                .createJobQuery()
                .messages()
                .executable()
                .active()
                .withRetriesLeft()
                .listPage(0, SETTLE_PAGE);
    }

    @Override
    public void cancel(CaseKey key, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason, false, true));
    }
}
