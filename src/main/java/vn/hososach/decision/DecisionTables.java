package vn.hososach.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.DmnRepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Evaluates decision tables by Flowable. A rule that Flowable cannot parse, or a violated hit policy, ends there in an
 * empty result without exception; therefore every evaluation asks for the audit trail and fails when it says so.
 */
@Service
public class DecisionTables {

    private final DmnDecisionService decisions;
    private final DmnRepositoryService repository;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    DecisionTables(DmnDecisionService decisions, DmnRepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * Every row of the table that matches, as output name → value; numbers as Integer where they are whole.
     *
     * @throws DecisionFailed when the table, an entry or the hit policy is broken
     */
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        DecisionExecutionAuditContainer trail = decisions
                .createExecuteDecisionBuilder()
                .decisionKey(key)
                .variables(new LinkedHashMap<>(inputs))
                .executeDecisionWithAuditTrail();
        if (Boolean.TRUE.equals(trail.isFailed())) {
            throw new DecisionFailed(key, trail.getExceptionMessage() + " " + trail.getValidationMessage());
        }
        return trail.getDecisionResult().stream().map(DecisionTables::plain).toList();
    }

    /** The one row that matches. */
    public Map<String, Object> single(String key, Map<String, ?> inputs) {
        List<Map<String, Object>> rows = evaluate(key, inputs);
        if (rows.size() != 1) {
            throw new DecisionFailed(key, rows.size() + " rows match " + inputs);
        }
        return rows.get(0);
    }

    /** The version of the table in force; findings name it. */
    public int version(String key) {
        return versions.computeIfAbsent(key, k -> repository
                .createDecisionQuery()
                .decisionKey(k)
                .latestVersion()
                .singleResult()
                .getVersion());
    }

    /** Another version has come into force. */
    void forget(String key) {
        versions.remove(key);
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return number.intValue();
        }
        return value;
    }
}
