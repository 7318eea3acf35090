package vn.hososach.verification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.handover.CaseKey;
import vn.hososach.verification.internal.VerificationWork;

/** What {@code processes/identity-verification.bpmn} calls. */
@Component
public class IdentityVerificationProcess {

    private final VerificationWork work;

    IdentityVerificationProcess(VerificationWork work) {
        this.work = work;
    }

    public void publishAnswer(DelegateExecution execution) {
        work.publishAnswer(new CaseKey(execution.getProcessBusinessKey()));
    }

    public void escalateQuestion(DelegateExecution execution) {
        work.escalate(new CaseKey(execution.getProcessBusinessKey()));
    }
}
