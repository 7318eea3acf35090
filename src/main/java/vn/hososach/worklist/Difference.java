package vn.hososach.worklist;

/** A task about which the engine and the work list disagree. */
public record Difference(String taskId, Kind kind) {

    /** What is wrong with the work list's row. */
    public enum Kind {
        MISSING,
        DEAD,
        ASSIGNEE,
        PRIORITY,
        DUE,
        QUEUE
    }
}
