package vn.hososach.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that the engine takes while tests run. */
@Component
public class FlowCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> parsers = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            parsers.addAll(engine.getCustomPostBPMNParseListeners());
        }
        parsers.add(new FlowParser());
        engine.setCustomPostBPMNParseListeners(parsers);
    }

    void forget(String processKey) {
        taken.remove(processKey);
    }

    /** The flows of the process that no test has taken since {@link #forget}. */
    Set<String> missing(String processKey) {
        Set<String> flows = new TreeSet<>(known.getOrDefault(processKey, Set.of()));
        if (flows.isEmpty()) {
            throw new AssertionError("no process was ever started under the key " + processKey);
        }
        flows.removeAll(taken.getOrDefault(processKey, Set.of()));
        return flows;
    }

    private static void note(Map<String, Set<String>> map, String processKey, String flow) {
        map.computeIfAbsent(processKey, key -> ConcurrentHashMap.newKeySet()).add(flow);
    }

    private final class FlowParser extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String processKey = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            note(known, processKey, transition.getId());
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> note(taken, processKey, transition.getId()));
        }
    }
}
