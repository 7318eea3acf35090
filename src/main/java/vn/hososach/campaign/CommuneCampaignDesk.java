package vn.hososach.campaign;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.campaign.internal.CommuneRows;
import vn.hososach.campaign.internal.CommuneSteps;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Where a commune confirms its steps, and where the facts of other steps reach its campaign. */
@Service
@Transactional
public class CommuneCampaignDesk {

    private final CommuneRows rows;
    private final CommuneSteps steps;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    CommuneCampaignDesk(CommuneRows rows, CommuneSteps steps, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.rows = rows;
        this.steps = steps;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** The head of the station confirms that the staff is trained. */
    public void confirmTraining(long communeCampaignId) {
        actors.require(Role.STATION_HEAD);
        CommuneCampaign commune = find(communeCampaignId);
        flows.complete(CaseKey.of('K', commune.id()), "confirm-training", Map.of());
        rows.trained(commune.id());
        audit.record(AuditEntry.of("DECIDE", "commune_campaign", commune.id(), commune.commune(), "training"));
    }

    /** The chair confirms that the campaign is completed in the commune. */
    public void signOff(long communeCampaignId) {
        actors.require(Role.COMMUNE_CHAIR);
        CommuneCampaign commune = find(communeCampaignId);
        flows.complete(CaseKey.of('K', commune.id()), "sign-off", Map.of());
        rows.signedOff(commune.id());
        audit.record(AuditEntry.of("DECIDE", "commune_campaign", commune.id(), commune.commune(), "sign-off"));
    }

    /** Register and records are there: the commune may be reviewed. */
    @EventListener
    public void on(DataTakenIn data) {
        CommuneCode commune = new CommuneCode(data.communeCode());
        asCampaign(() -> steps.dataTakenIn(commune));
    }

    /** The counts of the day follow each review. */
    @EventListener
    public void on(ReviewCompleted review) {
        List<String> communes = review.communes();
        asCampaign(() -> steps.reviewed(communes));
    }

    /** Facts are noted whoever brought them about: an administrator may import, but not read what came in. */
    private void asCampaign(Runnable work) {
        actors.runAs(actors.system("campaign"), work);
    }

    private CommuneCampaign find(long id) {
        CommuneCampaign commune = rows.lock(id).orElseThrow(() -> new Refusal("campaign-not-found"));
        actors.requireCommune(commune.commune());
        return commune;
    }
}
