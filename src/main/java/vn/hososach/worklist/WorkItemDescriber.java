package vn.hososach.worklist;

import vn.hososach.handover.CaseKey;

/** A step that tells the work list what its cases are about. Asked once, when a task begins, with the rights of the system. */
public interface WorkItemDescriber {

    /** Whether the cases of this process are this describer's. */
    boolean describes(String processKey);

    WorkItemDetails describe(CaseKey key);
}
