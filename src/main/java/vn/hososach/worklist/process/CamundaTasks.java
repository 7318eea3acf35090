package vn.hososach.worklist.process;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.hososach.worklist.Queue;
import vn.hososach.worklist.internal.TaskEngine;

/** The work list's commands, given to Camunda. */
@Component
class CamundaTasks implements TaskEngine {

    private final TaskService tasks;

    CamundaTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void claim(String taskId, String username) {
        tasks.claim(taskId, username);
    }

    @Override
    public void assign(String taskId, String username) {
        tasks.setAssignee(taskId, username);
    }

    @Override
    public void release(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    @Override
    public void move(String taskId, Queue from, Queue to) {
        tasks.deleteCandidateGroup(taskId, from.id());
        tasks.addCandidateGroup(taskId, to.id());
        release(taskId);
    }

    @Override
    public void prioritise(String taskId, int priority) {
        tasks.setPriority(taskId, priority);
    }
}
