package vn.hososach.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.approval.internal.ApprovalWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/approval-batch.bpmn} calls. */
@Component
public class ApprovalBatchProcess {

    private final ApprovalWork work;

    ApprovalBatchProcess(ApprovalWork work) {
        this.work = work;
    }

    public void drawSample(DelegateExecution execution) {
        work.drawSample(
                new CaseKey(execution.getProcessBusinessKey()),
                ((Number) execution.getVariable("samplePercent")).intValue(),
                ((Number) execution.getVariable("sampleMinimum")).intValue(),
                String.valueOf(execution.getVariable("sampleReason")));
    }

    public void applyDecision(DelegateExecution execution) {
        work.applyDecision(new CaseKey(execution.getProcessBusinessKey()));
    }
}
