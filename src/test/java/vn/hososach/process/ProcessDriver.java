package vn.hososach.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;

/**
 * Drives one case through its process by hand: the job executor is off in tests, so nothing moves unless a test says so.
 * Jobs run as in production, as the system.
 */
@Component
public class ProcessDriver {

    private static final int MANY = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final HistoryService history;
    private final Actors actors;

    ProcessDriver(
            RuntimeService runtime, TaskService tasks, ManagementService jobs, HistoryService history, Actors actors) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
        this.actors = actors;
    }

    /** Starts an instance directly, for processes whose desk is not what is tested. */
    public void start(String processKey, CaseKey key, Map<String, Object> flags) {
        acting(() -> runtime.startProcessInstanceByKey(processKey, key.value(), flags));
    }

    /** Runs every waiting job of the case, and those that follow, until only timers are left. */
    public void runJobs(CaseKey key) {
        for (int round = 0; round < MANY; round++) {
            List<Job> waiting = waitingJobs(key);
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(job -> jobs.executeJob(job.getId()));
        }
        throw new AssertionError("case " + key + " still has jobs after " + MANY + " rounds");
    }

    /** Lets the timer at this element fire now, then runs what follows. */
    public void fireTimer(CaseKey key, String element) {
        Job timer = jobs.createJobQuery()
                .processInstanceId(instance(key).getId())
                .timers()
                .activityId(element)
                .singleResult();
        if (timer == null) {
            throw new AssertionError("case " + key + " has no timer at " + element);
        }
        jobs.executeJob(timer.getId());
        runJobs(key);
    }

    /** Id of the only open task of the case; runs its jobs first. */
    public String task(CaseKey key, String step) {
        runJobs(key);
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(key.value()).list();
        if (open.size() != 1 || !open.get(0).getTaskDefinitionKey().equals(step)) {
            throw new AssertionError("case " + key + " should wait at " + step + " but has "
                    + open.stream().map(Task::getTaskDefinitionKey).toList());
        }
        return open.get(0).getId();
    }

    /** Completes the only open task, which must be this step, and runs what follows. */
    public void complete(CaseKey key, String step, Map<String, Object> flags) {
        String task = task(key, step);
        acting(() -> tasks.complete(task, flags));
        runJobs(key);
    }

    public void correlate(CaseKey key, String message, Map<String, Object> flags) {
        acting(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key.value())
                .setVariables(flags)
                .correlate());
        runJobs(key);
    }

    /** Takes the instance away, as an administrator would. */
    public void cancel(CaseKey key) {
        acting(() -> runtime.deleteProcessInstance(instance(key).getId(), "cancelled in a test", true));
    }

    /** The elements at which the case waits now. */
    public List<String> waitsAt(CaseKey key) {
        return runtime.getActiveActivityIds(instance(key).getId());
    }

    public boolean ended(CaseKey key) {
        return history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .finished()
                                .count()
                        > 0
                && runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .count()
                        == 0;
    }

    /** As whoever the test acts as, else as the system: nothing is written without an actor. */
    private void acting(Runnable act) {
        if (Actors.find().isPresent()) {
            act.run();
        } else {
            actors.runAs(actors.system("test"), act);
        }
    }

    private List<Job> waitingJobs(CaseKey key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.value()).list().stream()
                .flatMap(it -> jobs.createJobQuery().processInstanceId(it.getId()).messages().list().stream())
                .toList();
    }

    private ProcessInstance instance(CaseKey key) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult();
        if (instance == null) {
            throw new AssertionError("no running instance for case " + key);
        }
        return instance;
    }
}
