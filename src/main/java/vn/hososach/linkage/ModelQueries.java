package vn.hososach.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.linkage.internal.Models;
import vn.hososach.matching.MatchField;
import vn.hososach.matching.MatchModel;
import vn.hososach.matching.MatchModels;

/** Versions of the model, and what each of them weighs. */
@Service
@Transactional(readOnly = true)
public class ModelQueries {

    private final JdbcClient jdbc;
    private final Models models;
    private final Actors actors;

    ModelQueries(JdbcClient jdbc, Models models, Actors actors) {
        this.jdbc = jdbc;
        this.models = models;
        this.actors = actors;
    }

    /**
     * One level of one field.
     *
     * @param m share of it among pairs of one person
     * @param u share of it among pairs of two people
     * @param bits what it adds to the weight of a pair
     */
    public record Level(MatchField field, int level, double m, double u, double bits) {}

    /** One of the two models of a version: against the register, or between records. */
    public record ModelTable(double prior, List<Level> levels) {

        public ModelTable {
            levels = List.copyOf(levels);
        }
    }

    /** Versions, newest first; of those that runs have estimated for themselves only the last. */
    public List<ModelVersion> versions() {
        actors.require(Role.SUPERVISOR);
        return jdbc.sql(
                        """
                        select version, state, fingerprint, records, register_rows, estimated_by, estimated_at, reason,
                               approved_by, approved_at, ended_at
                        from hss.match_model where state <> 'RETIRED' or approved_by is not null
                        order by version desc limit 100
                        """)
                .query(ModelVersion.class)
                .list();
    }

    /** The version by which the next review matches; empty as long as each run estimates its own. */
    public Optional<ModelVersion> inForce() {
        return versions().stream().filter(v -> v.state().equals("IN_FORCE")).findFirst();
    }

    /** The model for links to the register. */
    public ModelTable links(long version) {
        actors.require(Role.SUPERVISOR);
        return table(of(version).links());
    }

    /** The model for pairs of records. */
    public ModelTable pairs(long version) {
        actors.require(Role.SUPERVISOR);
        return table(of(version).pairs());
    }

    private MatchModels of(long version) {
        return models.of(version);
    }

    private static ModelTable table(MatchModel model) {
        List<Level> levels = new ArrayList<>();
        for (MatchField field : MatchField.values()) {
            for (int level = field.levels() - 1; level >= 0; level--) {
                levels.add(new Level(
                        field, level, model.m(field, level), model.u(field, level), model.weight(field, level)));
            }
        }
        return new ModelTable(model.prior(), levels);
    }
}
