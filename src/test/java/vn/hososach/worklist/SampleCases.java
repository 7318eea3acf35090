package vn.hososach.worklist;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;

/** Cases of a two-step process that exists in tests only, so that the work list is tested without any step module. */
@Component
public class SampleCases implements WorkItemDescriber {

    static final String PROCESS = "sample-case";

    private final AtomicLong ids = new AtomicLong(900_000_000);
    private final Map<CaseKey, WorkItemDetails> details = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Actors actors;

    SampleCases(RepositoryService repository, RuntimeService runtime, Actors actors) {
        this.repository = repository;
        this.runtime = runtime;
        this.actors = actors;
    }

    @Override
    public boolean describes(String processKey) {
        return PROCESS.equals(processKey);
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        return details.get(key);
    }

    public CaseKey start(CommuneCode commune) {
        return start(WorkItemDetails.of(commune, "Việc mẫu"));
    }

    public CaseKey start(WorkItemDetails what) {
        deploy();
        CaseKey key = CaseKey.of('R', ids.incrementAndGet());
        details.put(key, what);
        actors.runAs(actors.system("test"), () -> {
            runtime.startProcessInstanceByKey(PROCESS, key.value());
        });
        return key;
    }

    public List<CaseKey> start(CommuneCode commune, int count) {
        return IntStream.range(0, count).mapToObj(n -> start(commune)).toList();
    }

    private synchronized void deploy() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("samples/sample-case.bpmn")
                    .deploy();
        }
    }
}
