package vn.hososach.decision.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hososach.decision.DecisionTables;

/**
 * Sends business rule tasks to Flowable. The models keep the standard {@code camunda:decisionRef}; Camunda's own
 * decision engine is never asked.
 */
@Component
class DecisionTaskPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DecisionTables> tables;

    DecisionTaskPlugin(ObjectProvider<DecisionTables> tables) {
        this.tables = tables;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new RuleTaskParser());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private final class RuleTaskParser extends AbstractBpmnParseListener {

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String decision = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
            if (decision != null) {
                activity.setActivityBehavior(new DecisionTask(tables, decision));
            }
        }
    }
}
