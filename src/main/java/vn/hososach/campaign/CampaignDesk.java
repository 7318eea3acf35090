package vn.hososach.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.campaign.internal.CampaignRows;
import vn.hososach.campaign.internal.CommuneRows;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Where a campaign is laid down, gets its communes, and is concluded. */
@Service
@Transactional
public class CampaignDesk {

    private final CampaignRows campaigns;
    private final CommuneRows communes;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    CampaignDesk(CampaignRows campaigns, CommuneRows communes, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** Lays down the campaign; its process waits for the first day. */
    public long create(NewCampaign campaign) {
        actors.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        if (campaign.name().isBlank() || campaign.endsOn().isBefore(campaign.startsOn())) {
            throw new Refusal("campaign-window-wrong");
        }
        long id = campaigns.insert(campaign);
        flows.start("campaign", key(id), Map.of());
        audit.record(AuditEntry.of("CHANGE", "campaign", id, null, "create"));
        return id;
    }

    /** The commune takes part for the campaign's own window. */
    public long join(long campaignId, CommuneCode commune) {
        Campaign campaign = find(campaignId);
        return join(campaignId, commune, campaign.startsOn(), campaign.endsOn());
    }

    /** The commune takes part in a window of its own; when the campaign runs already, the commune begins at once. */
    public long join(long campaignId, CommuneCode commune, LocalDate startsOn, LocalDate endsOn) {
        actors.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        actors.requireCommune(commune);
        Campaign campaign = find(campaignId);
        if (endsOn.isBefore(startsOn)) {
            throw new Refusal("campaign-window-wrong");
        }
        if (communes.of(campaignId, Scope.of(commune)).size() > 0) {
            throw new Refusal("commune-already-joined", Map.of("commune", commune.value()));
        }
        long id = actors.runAs(actors.system("campaign"), () -> communes.join(campaignId, commune, startsOn, endsOn));
        if (campaign.status() == CampaignStatus.RUNNING) {
            start(id);
        }
        audit.record(AuditEntry.of("CHANGE", "commune_campaign", id, commune, "join"));
        return id;
    }

    /** The first day has come: every commune begins. For the process. */
    public void begin(long campaignId) {
        actors.require(Role.SYSTEM);
        campaigns.status(campaignId, CampaignStatus.RUNNING);
        communes.of(campaignId, actors.scope()).stream()
                .filter(c -> c.phase() == Phase.PREPARING)
                .forEach(c -> start(c.id()));
    }

    /** The supervisor hands in the final report of the campaign. */
    public void writeFinalReport(long campaignId, String report) {
        actors.require(Role.SUPERVISOR);
        find(campaignId);
        if (report.isBlank()) {
            throw new Refusal("final-report-empty");
        }
        campaigns.written(campaignId, report.strip(), actors.current().username());
        flows.complete(key(campaignId), "write-final-report", Map.of());
        audit.record(AuditEntry.of("CHANGE", "campaign", campaignId, null, "final report"));
    }

    /** Another supervisor approves the final report, which ends the campaign. */
    public void approveFinalReport(long campaignId) {
        actors.require(Role.SUPERVISOR);
        String me = actors.current().username();
        if (me.equals(find(campaignId).finalWrittenBy())) {
            throw new Refusal("own-final-report");
        }
        campaigns.approved(campaignId, me);
        flows.complete(key(campaignId), "approve-final-report", Map.of());
        audit.record(AuditEntry.of("DECIDE", "campaign", campaignId, null, "final report approved"));
    }

    private void start(long communeCampaignId) {
        communes.phase(communeCampaignId, Phase.TRAINING);
        flows.start("commune-campaign", CaseKey.of('K', communeCampaignId), Map.of());
    }

    private Campaign find(long id) {
        return campaigns.find(id).orElseThrow(() -> new Refusal("campaign-not-found"));
    }

    private static CaseKey key(long campaignId) {
        return CaseKey.of('P', campaignId);
    }
}
