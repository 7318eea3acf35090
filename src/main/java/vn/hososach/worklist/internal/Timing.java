package vn.hososach.worklist.internal;

import java.time.OffsetDateTime;

/** Until when a task is to be done, how urgent it is and why. */
public record Timing(OffsetDateTime dueAt, int priority, String reason) {}
