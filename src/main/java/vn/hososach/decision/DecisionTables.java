package vn.hososach.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.dmn.api.ExecuteDecisionBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Evaluates decision tables by Flowable. A rule that Flowable cannot parse, or a violated hit policy, ends there in an
 * empty result without exception; therefore every evaluation asks for the audit trail and fails when it says so.
 */
@Service
public class DecisionTables implements DecisionSource {

    private final DmnDecisionService decisions;
    private final DmnRepositoryService repository;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    DecisionTables(DmnDecisionService decisions, DmnRepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        return rows(key, decisions.createExecuteDecisionBuilder().decisionKey(key), inputs);
    }

    /** The same by the table that was deployed for this tenant only: a draft on trial. */
    List<Map<String, Object>> evaluate(String key, String tenant, Map<String, ?> inputs) {
        return rows(
                key, decisions.createExecuteDecisionBuilder().decisionKey(key).tenantId(tenant), inputs);
    }

    private static List<Map<String, Object>> rows(String key, ExecuteDecisionBuilder decision, Map<String, ?> inputs) {
        DecisionExecutionAuditContainer trail =
                decision.variables(new LinkedHashMap<>(inputs)).executeDecisionWithAuditTrail();
        if (Boolean.TRUE.equals(trail.isFailed())) {
            throw new DecisionFailed(key, trail.getExceptionMessage() + " " + trail.getValidationMessage());
        }
        return trail.getDecisionResult().stream().map(DecisionTables::plain).toList();
    }

    @Override
    public int version(String key) {
        return versions.computeIfAbsent(key, k -> repository
                .createDecisionQuery()
                .decisionKey(k)
                .decisionWithoutTenantId()
                .latestVersion()
                .singleResult()
                .getVersion());
    }

    /** Another version has come into force. */
    void forget(String key) {
        versions.remove(key);
    }

    /** Looks again which versions are in force: another node may have put one there. */
    public void refresh() {
        versions.clear();
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
