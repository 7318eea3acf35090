package vn.hososach.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hososach.handover.CaseKey;
import vn.hososach.reporting.internal.ReportWork;

/** What {@code processes/monthly-report.bpmn} calls. */
@Component
public class MonthlyReportProcess {

    private final ReportWork work;

    MonthlyReportProcess(ReportWork work) {
        this.work = work;
    }

    public void computeFigures(DelegateExecution execution) {
        work.compute(new CaseKey(execution.getProcessBusinessKey()));
    }

    public void consolidateReport(DelegateExecution execution) {
        work.consolidate(new CaseKey(execution.getProcessBusinessKey()));
    }
}
