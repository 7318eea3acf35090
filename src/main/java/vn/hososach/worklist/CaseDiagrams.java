package vn.hososach.worklist;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.handover.CaseKey;
import vn.hososach.worklist.internal.EngineDiagrams;

/** Shows where a case stands, to those whose territory it lies in. */
@Service
@Transactional(readOnly = true)
public class CaseDiagrams {

    private final WorklistQueries queries;
    private final EngineDiagrams engine;

    CaseDiagrams(WorklistQueries queries, EngineDiagrams engine) {
        this.queries = queries;
        this.engine = engine;
    }

    /** Empty when the case has never had a task in this scope. */
    public Optional<CaseDiagram> of(Scope scope, CaseKey key) {
        boolean known = !queries.ofCase(scope, key).isEmpty()
                || !queries.doneOfCase(scope, key).isEmpty();
        return known ? engine.of(key) : Optional.empty();
    }
}
