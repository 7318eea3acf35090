package vn.hososach.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.internal.CaseRequests;
import vn.hososach.casework.internal.CaseWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/closure-case.bpmn} calls. */
@Component
public class ClosureCaseProcess {

    private final CaseRequests requests;
    private final CaseWork work;

    ClosureCaseProcess(CaseRequests requests, CaseWork work) {
        this.requests = requests;
        this.work = work;
    }

    public void keepActive(DelegateExecution execution) {
        work.keepActive(new CaseKey(execution.getProcessBusinessKey()));
    }

    public void requestVerification(DelegateExecution execution) {
        requests.requestVerification(new CaseKey(execution.getProcessBusinessKey()), CaseKind.CLOSURE);
    }

    public void requestApproval(DelegateExecution execution) {
        requests.requestApproval(new CaseKey(execution.getProcessBusinessKey()), CaseKind.CLOSURE);
    }

    public void closeRecord(DelegateExecution execution) {
        work.closeRecord(new CaseKey(execution.getProcessBusinessKey()));
    }
}
