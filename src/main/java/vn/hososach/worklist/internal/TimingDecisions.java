package vn.hososach.worklist.internal;

import java.util.Map;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.springframework.stereotype.Component;

/** Asks Flowable for a single rule of a table; a failed table is an exception, never an empty answer. */
@Component
class TimingDecisions {

    private final DmnDecisionService flowable;

    TimingDecisions(DmnDecisionService flowable) {
        this.flowable = flowable;
    }

    Map<String, Object> evaluate(String key, Map<String, Object> inputs) {
        DecisionExecutionAuditContainer trail = flowable.createExecuteDecisionBuilder()
                .decisionKey(key)
                .variables(inputs)
                .executeDecisionWithAuditTrail();
        if (trail.isFailed() || trail.getDecisionResult().size() != 1) {
            throw new IllegalStateException("decision " + key + " failed: " + trail.getExceptionMessage());
        }
        return trail.getDecisionResult().get(0);
    }
}
