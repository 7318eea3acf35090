package vn.hososach.worklist.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.hososach.handover.CaseKey;
import vn.hososach.worklist.CaseDiagram;
import vn.hososach.worklist.internal.EngineDiagrams;

/** Reads model and history of a case from Camunda; never from request data, only by business key. */
@Component
class CamundaDiagrams implements EngineDiagrams {

    private final RepositoryService repository;
    private final HistoryService history;

    CamundaDiagrams(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    @Override
    public Optional<CaseDiagram> of(CaseKey key) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::diagram);
    }

    private CaseDiagram diagram(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new CaseDiagram(
                model(instance.getProcessDefinitionId()),
                ids(steps.stream().filter(it -> it.getEndTime() == null)),
                ids(steps.stream().filter(it -> it.getEndTime() != null)));
    }

    private String model(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(Stream<HistoricActivityInstance> steps) {
        return steps.map(HistoricActivityInstance::getActivityId).collect(Collectors.toUnmodifiableSet());
    }
}
