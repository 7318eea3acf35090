package vn.hososach.linkage.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.matching.MatchModels;
import vn.hososach.matching.ModelJson;
import vn.hososach.refusal.Refusal;

/** The states of a model's versions; one is in force at most. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModelVersions {

    private final JdbcClient jdbc;
    private final Models models;
    private final Clock clock;

    ModelVersions(JdbcClient jdbc, Models models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    /** Keeps an estimate that somebody asked for. */
    public long draft(MatchModels estimated, String officer, String reason) {
        return models.insert("DRAFT", estimated, ModelJson.write(estimated), officer, reason);
    }

    /** Refused unless there is such a version. */
    public void require(long version) {
        row(version);
    }

    /** Puts a version in force and retires the one before; whoever had it estimated cannot. */
    public void putInForce(long version, String officer) {
        lock();
        Map<String, Object> row = waiting(version);
        if (officer.equals(row.get("estimated_by"))) {
            throw new Refusal("model-own-estimate");
        }
        jdbc.sql("update hss.match_model set state = 'RETIRED', ended_by = :by, ended_at = :at"
                        + " where state in ('IN_FORCE', 'PROVISIONAL') and version <> :version")
                .param("by", officer)
                .param("at", now())
                .param("version", version)
                .update();
        jdbc.sql("update hss.match_model set state = 'IN_FORCE', approved_by = :by, approved_at = :at"
                        + " where version = :version")
                .param("by", officer)
                .param("at", now())
                .param("version", version)
                .update();
    }

    /** Drops a version that waits. */
    public void refuse(long version, String officer) {
        lock();
        waiting(version);
        jdbc.sql(
                        "update hss.match_model set state = 'REFUSED', ended_by = :by, ended_at = :at where version = :version")
                .param("by", officer)
                .param("at", now())
                .param("version", version)
                .update();
    }

    private Map<String, Object> waiting(long version) {
        Map<String, Object> row = row(version);
        if (!"DRAFT".equals(row.get("state")) && !"PROVISIONAL".equals(row.get("state"))) {
            throw new Refusal("model-decided");
        }
        return row;
    }

    private Map<String, Object> row(long version) {
        return jdbc
                .sql("select state, estimated_by from hss.match_model where version = :version")
                .param("version", version)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("model-not-found"));
    }

    /** One decision at a time, on whatever node. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('match_model'))")
                .query()
                .listOfRows();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
