package vn.hososach.worklist;

import java.time.OffsetDateTime;

/** Place in the inbox after which the next page begins: urgent first, then by due time. */
public record InboxKey(int priority, OffsetDateTime dueAt, String taskId) {}
