package vn.hososach.worklist.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Attaches the work list to every user task. The listeners are built-in ones: an instance that is deleted with "skip
 * custom listeners" still takes its rows along.
 */
@Component
class WorkItemPlugin extends AbstractProcessEnginePlugin {

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final WorkItemListener listener;
    private final JobsActAsSystem jobsActAsSystem;

    WorkItemPlugin(WorkItemListener listener, JobsActAsSystem jobsActAsSystem) {
        this.listener = listener;
        this.jobsActAsSystem = jobsActAsSystem;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), new UserTaskParser()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), jobsActAsSystem));
    }

    private static <T> List<T> with(@Nullable List<T> others, T mine) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(mine);
        return all;
    }

    private final class UserTaskParser extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            EVENTS.forEach(event -> task.addBuiltInTaskListener(event, listener));
        }
    }
}
