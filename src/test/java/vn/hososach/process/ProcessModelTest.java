package vn.hososach.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import vn.hososach.HssTest;
import vn.hososach.worklist.Queue;

/** What every model in {@code processes/} must keep to (style §1.5), whoever drew it. */
@HssTest
class ProcessModelTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution\\)}");
    private static final Pattern FLAG = Pattern.compile("\\$\\{[a-z]\\w*( == '[A-Z_]+')?}");
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final String RETRIES = "PT1M,PT10M,PT1H";

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationContext beans;

    static List<String> models() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn"))
                .map(Resource::getFilename)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_engine_has_deployed_it_under_the_name_of_its_file(String file) {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(file.replace(".bpmn", ""))
                        .latestVersion()
                        .singleResult())
                .isNotNull()
                .satisfies(it -> assertThat(it.getHistoryTimeToLive()).isEqualTo(180))
                .satisfies(it -> assertThat(it.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_has_one_process_and_every_element_an_english_id_and_a_name(String file) {
        assertThat(all(file, Process.class)).singleElement().satisfies(it -> assertThat(it.isExecutable())
                .isTrue());
        assertThat(all(file, FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getId()).matches(ID);
            assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_has_one_known_queue_and_is_left_in_a_job_of_its_own(String file) {
        assertThat(all(file, UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups())
                    .as("queue of %s", task.getId())
                    .isIn(Stream.concat(Arrays.stream(Queue.values()).map(Queue::id), Stream.of("${queue}"))
                            .toList());
            assertThat(task.isCamundaAsyncAfter())
                    .as("asyncAfter of %s", task.getId())
                    .isTrue();
            assertThat(retries(task)).as("retries of %s", task.getId()).isEqualTo(RETRIES);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_service_task_is_a_retried_job_that_calls_its_process_component(String file) {
        assertThat(all(file, ScriptTask.class)).isEmpty();
        assertThat(all(file, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaExpression()).isEqualTo(call(file, task.getId()));
            assertThat(task.isCamundaAsyncBefore())
                    .as("asyncBefore of %s", task.getId())
                    .isTrue();
            assertThat(retries(task)).as("retries of %s", task.getId()).isEqualTo(RETRIES);
        });
        assertThat(all(file, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRef()).isNotBlank();
            assertThat(task.isCamundaAsyncBefore()).isTrue();
            assertThat(retries(task)).isEqualTo(RETRIES);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void gateways_test_one_flag_and_timers_are_literals_or_calls(String file) {
        assertThat(all(file, SequenceFlow.class))
                .filteredOn(it -> it.getConditionExpression() != null)
                .allSatisfy(it ->
                        assertThat(it.getConditionExpression().getTextContent()).matches(FLAG));
        assertThat(timers(file)).allSatisfy(text -> assertThat(
                        !text.contains("${") || CALL.matcher(text).matches())
                .as(text)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_user_or_catching_element_stands_on_a_timer_per_task(String file) {
        assertThat(all(file, CatchEvent.class))
                .filteredOn(it -> it.getElementType().getTypeName().equals("boundaryEvent"))
                .flatExtracting(CatchEvent::getEventDefinitions)
                .noneMatch(TimerEventDefinition.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_diagram_shows_every_element_and_every_flow(String file) {
        assertThat(all(file, FlowElement.class)).isNotEmpty().allSatisfy(element -> {
            assertThat(element instanceof SequenceFlow flow ? flow.getDiagramElement() : shape(element))
                    .as("diagram of %s", element.getId())
                    .isNotNull();
        });
        assertThat(all(file, FlowNode.class))
                .filteredOn(node -> !eventSubProcess(node))
                .allSatisfy(node -> assertThat(
                                node.getIncoming().size() + node.getOutgoing().size())
                        .as("flows of %s", node.getId())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_called_method_exists_in_the_application(String file) {
        for (String text : Stream.concat(
                        all(file, ServiceTask.class).stream().map(ServiceTask::getCamundaExpression),
                        timers(file).stream())
                .toList()) {
            Matcher call = CALL.matcher(text);
            if (call.matches()) {
                assumeTrue(beans.containsBean(call.group(1)), call.group(1) + " has not landed yet");
                assertThat(methods(call.group(1))).as(text).contains(call.group(2));
            }
        }
    }

    private List<String> methods(String bean) {
        Class<?> type = ClassUtils.getUserClass(beans.getBean(bean));
        return Stream.of(type.getMethods())
                .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {DelegateExecution.class}))
                .map(Method::getName)
                .toList();
    }

    private static String call(String file, String element) {
        return "${" + camel(file.replace(".bpmn", "")) + "Process." + camel(element) + "(execution)}";
    }

    private static String camel(String words) {
        return Pattern.compile("-(.)").matcher(words).replaceAll(it -> it.group(1)
                .toUpperCase());
    }

    private static boolean eventSubProcess(FlowNode node) {
        return node instanceof SubProcess process && process.triggeredByEvent();
    }

    private static Object shape(FlowElement element) {
        return element instanceof FlowNode node ? node.getDiagramElement() : null;
    }

    private static String retries(Task task) {
        return task.getExtensionElements() == null
                ? ""
                : task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .map(CamundaFailedJobRetryTimeCycle::getTextContent)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> timers(String file) {
        return all(file, TimerEventDefinition.class).stream()
                .flatMap(it -> Stream.of(it.getTimeDate(), it.getTimeCycle(), it.getTimeDuration()))
                .filter(it -> it != null)
                .map(it -> it.getTextContent())
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> all(String file, Class<T> type) {
        return List.copyOf(model(file).getModelElementsByType(type));
    }

    private static BpmnModelInstance model(String file) {
        try {
            return Bpmn.readModelFromStream(new PathMatchingResourcePatternResolver()
                    .getResource("classpath:processes/" + file)
                    .getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
