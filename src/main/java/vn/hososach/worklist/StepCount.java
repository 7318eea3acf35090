package vn.hososach.worklist;

/** How many tasks of a step wait in a queue, how many of them are late and how many nobody has taken. */
public record StepCount(Queue queue, String step, long open, long late, long unassigned) {}
