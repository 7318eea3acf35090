package vn.hososach.duplicates.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.duplicates.MergeDesk;
import vn.hososach.duplicates.internal.DuplicateWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/duplicate-case.bpmn} calls. */
@Component
public class DuplicateCaseProcess {

    private final DuplicateWork work;
    private final MergeDesk merges;

    DuplicateCaseProcess(DuplicateWork work, MergeDesk merges) {
        this.work = work;
        this.merges = merges;
    }

    public void requestVerification(DelegateExecution execution) {
        work.requestVerification(key(execution));
    }

    /** The decision was stored when the station took it; the step stands in the diagram for everybody to see. */
    public void keepSeparate(DelegateExecution execution) {
        execution.setVariable("outcome", "DIFFERENT");
    }

    public void requestApproval(DelegateExecution execution) {
        work.requestApproval(key(execution));
    }

    /** Not merged when a member has changed since the proposal: the station compares again. */
    public void mergeRecords(DelegateExecution execution) {
        execution.setVariable("merged", merges.merge(key(execution).id()));
    }

    private static CaseKey key(DelegateExecution execution) {
        return new CaseKey(execution.getProcessBusinessKey());
    }
}
