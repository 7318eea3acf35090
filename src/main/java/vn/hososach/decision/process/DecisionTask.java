package vn.hososach.decision.process;

import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.ObjectProvider;
import vn.hososach.decision.DecisionTables;

/** A business rule task: variables in, the outputs of the one matching row back as scalar variables. */
class DecisionTask extends TaskActivityBehavior {

    private final ObjectProvider<DecisionTables> tables;
    private final String decision;

    DecisionTask(ObjectProvider<DecisionTables> tables, String decision) {
        this.tables = tables;
        this.decision = decision;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        tables.getObject().single(decision, execution.getVariables()).forEach(execution::setVariable);
        leave(execution);
    }
}
