package vn.hososach.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.internal.CaseRequests;
import vn.hososach.casework.internal.CaseWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/record-case.bpmn} calls. */
@Component
public class RecordCaseProcess {

    private final CaseRequests requests;
    private final CaseWork work;

    RecordCaseProcess(CaseRequests requests, CaseWork work) {
        this.requests = requests;
        this.work = work;
    }

    public void requestVerification(DelegateExecution execution) {
        requests.requestVerification(new CaseKey(execution.getProcessBusinessKey()), CaseKind.RECORD);
    }

    public void requestApproval(DelegateExecution execution) {
        requests.requestApproval(new CaseKey(execution.getProcessBusinessKey()), CaseKind.RECORD);
    }

    public void applyCorrection(DelegateExecution execution) {
        execution.setVariable("conflicting", !work.applyCorrection(new CaseKey(execution.getProcessBusinessKey())));
    }
}
