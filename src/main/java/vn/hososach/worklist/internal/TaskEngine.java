package vn.hososach.worklist.internal;

import vn.hososach.worklist.Queue;

/** The few commands the work list gives to the process engine; the rows follow through its task events. */
public interface TaskEngine {

    /** Gives the task to this person if it is free or already theirs. */
    void claim(String taskId, String username);

    /** Gives the task to this person, whoever has it. */
    void assign(String taskId, String username);

    /** Nobody has the task any more. */
    void release(String taskId);

    /** Lets another queue see the task, with nobody assigned. */
    void move(String taskId, Queue from, Queue to);

    void prioritise(String taskId, int priority);
}
