package vn.hososach.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.internal.CaseRequests;
import vn.hososach.casework.internal.CaseWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/creation-case.bpmn} calls. */
@Component
public class CreationCaseProcess {

    private final CaseRequests requests;
    private final CaseWork work;

    CreationCaseProcess(CaseRequests requests, CaseWork work) {
        this.requests = requests;
        this.work = work;
    }

    public void checkRecord(DelegateExecution execution) {
        execution.setVariable("checkPassed", work.checkRecord(new CaseKey(execution.getProcessBusinessKey())));
    }

    public void requestApproval(DelegateExecution execution) {
        requests.requestApproval(new CaseKey(execution.getProcessBusinessKey()), CaseKind.CREATION);
    }

    public void createRecord(DelegateExecution execution) {
        work.createRecord(new CaseKey(execution.getProcessBusinessKey()));
    }

    public void linkRecord(DelegateExecution execution) {
        work.linkRecord(new CaseKey(execution.getProcessBusinessKey()));
    }

    public void closeWithoutRecord(DelegateExecution execution) {
        work.closeWithoutRecord(new CaseKey(execution.getProcessBusinessKey()));
    }
}
