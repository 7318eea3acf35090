package vn.hososach.linkage.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.decision.DecisionTables;
import vn.hososach.decision.TableFiles;
import vn.hososach.matching.MatchModels;
import vn.hososach.matching.MatchRun;
import vn.hososach.matching.ModelJson;
import vn.hososach.matching.RoutingTable;

/** The model and the routing table by which a run goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Models {

    private static final String TABLE = "match-classification";

    private final JdbcClient jdbc;
    private final DecisionTables tables;
    private final TableFiles files;
    private final Actors actors;
    private final Clock clock;
    private final Map<Long, MatchModels> read = new ConcurrentHashMap<>();
    private final Map<Integer, RoutingTable> routes = new ConcurrentHashMap<>();

    Models(JdbcClient jdbc, DecisionTables tables, TableFiles files, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    /** A model with its version. */
    record Versioned(long version, MatchModels models) {}

    /** The model that Sở Y tế has put in force. */
    Optional<MatchModels> inForce() {
        return find("IN_FORCE").map(Versioned::models);
    }

    /** The model in force, or the one that the last run estimated for itself. */
    Optional<Versioned> current() {
        return find("IN_FORCE", "PROVISIONAL");
    }

    /** The model of this version; a version never changes. */
    public MatchModels of(long version) {
        return read.computeIfAbsent(
                version,
                v -> ModelJson.read(jdbc.sql("select body from hss.match_model where version = :version")
                        .param("version", v)
                        .query(String.class)
                        .single()));
    }

    /** The model in the first of these states, in the order of the alphabet, in which there is one. */
    private Optional<Versioned> find(String... states) {
        return jdbc.sql("select version from hss.match_model where state = any(:states) order by state limit 1")
                .param("states", states)
                .query(Long.class)
                .optional()
                .map(version -> new Versioned(version, of(version)));
    }

    /** The version by which this run went; what it has estimated for itself is kept. */
    long usedBy(MatchRun run) {
        return find("IN_FORCE").map(Versioned::version).orElseGet(() -> provisional(run.models()));
    }

    private long provisional(MatchModels models) {
        String body = ModelJson.write(models);
        Optional<Long> same = jdbc.sql(
                        "select version from hss.match_model where state = 'PROVISIONAL'" + " and body = :body::jsonb")
                .param("body", body)
                .query(Long.class)
                .optional();
        return same.orElseGet(() -> {
            jdbc.sql("update hss.match_model set state = 'RETIRED', ended_at = :at, ended_by = :by"
                            + " where state = 'PROVISIONAL'")
                    .param("at", OffsetDateTime.now(clock))
                    .param("by", actors.current().username())
                    .update();
            return insert("PROVISIONAL", models, body, actors.current().username(), "");
        });
    }

    /** Keeps a newly estimated model. */
    long insert(String state, MatchModels models, String body, String officer, String reason) {
        return jdbc.sql(
                        """
                        insert into hss.match_model
                            (state, body, fingerprint, records, register_rows, estimated_by, estimated_at, reason)
                        values (:state, :body::jsonb, :fingerprint, :records, :rows, :by, :at, :reason)
                        returning version
                        """)
                .param("state", state)
                .param("body", body)
                .param("fingerprint", models.fingerprint())
                .param("records", models.records())
                .param("rows", models.registerRows())
                .param("by", officer)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** The routing table in force, with the thresholds that Sở Y tế has moved. */
    RoutingTable routes() {
        return routes.computeIfAbsent(tables.version(TABLE), v -> RoutingTable.of(files.inForce(TABLE)));
    }
}
