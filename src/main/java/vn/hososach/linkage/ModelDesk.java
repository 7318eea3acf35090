package vn.hososach.linkage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.linkage.internal.CityMatch;
import vn.hososach.linkage.internal.ModelTrial;
import vn.hososach.linkage.internal.ModelVersions;
import vn.hososach.matching.MatchModels;
import vn.hososach.refusal.Refusal;

/**
 * Where Sở Y tế keeps the matcher's model: estimated on request, never silently; two versions compared on the same people;
 * put in force by somebody else than who had it estimated.
 */
@Service
@Transactional
public class ModelDesk {

    private final ModelVersions versions;
    private final ModelTrial trial;
    private final CityMatch city;
    private final Actors actors;
    private final AuditTrail audit;

    ModelDesk(ModelVersions versions, ModelTrial trial, CityMatch city, Actors actors, AuditTrail audit) {
        this.versions = versions;
        this.trial = trial;
        this.city = city;
        this.actors = actors;
        this.audit = audit;
    }

    /** Estimates a model from everybody's data as of now; a draft with its version. */
    public long estimate(String reason) {
        actors.require(Role.SUPERVISOR);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        String officer = actors.current().username();
        MatchModels models = actors.runAs(
                actors.system("linkage"), () -> city.estimated(actors.scope().codes()));
        long version = versions.draft(models, officer, reason.strip());
        audit.record(AuditEntry.of("DRAFT", "match_model", version, null, reason.strip()));
        return version;
    }

    /** Matches everybody by both versions; nothing is written. */
    @Transactional(readOnly = true)
    public ModelComparison compare(long older, long newer) {
        actors.require(Role.SUPERVISOR);
        versions.require(older);
        versions.require(newer);
        return actors.runAs(
                actors.system("linkage"), () -> trial.compare(actors.scope().codes(), older, newer));
    }

    /** Puts a version in force; the one before is retired. The next review matches by it. */
    public void putInForce(long version, String reason) {
        actors.require(Role.SUPERVISOR);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        versions.putInForce(version, actors.current().username());
        audit.record(AuditEntry.of("APPROVE", "match_model", version, null, reason.strip()));
    }

    /** Drops a draft. */
    public void refuse(long version, String reason) {
        actors.require(Role.SUPERVISOR);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        versions.refuse(version, actors.current().username());
        audit.record(AuditEntry.of("WITHDRAW", "match_model", version, null, reason.strip()));
    }
}
