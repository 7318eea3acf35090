package vn.hososach.worklist;

import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;

/** A task passed its due time without being finished. Published once per task, in the sweep's transaction. */
public record WorkItemOverdue(String taskId, CommuneCode commune, String processKey, String step, CaseKey caseKey) {}
