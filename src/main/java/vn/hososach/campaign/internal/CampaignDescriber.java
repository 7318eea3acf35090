package vn.hososach.campaign.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** Tells the work list about campaigns: those of communes in their queues, the city's own in the city's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CampaignDescriber implements WorkItemDescriber {

    private final CampaignRows campaigns;
    private final CommuneRows communes;

    CampaignDescriber(CampaignRows campaigns, CommuneRows communes) {
        this.campaigns = campaigns;
        this.communes = communes;
    }

    @Override
    public boolean describes(String processKey) {
        return processKey.equals("campaign") || processKey.equals("commune-campaign");
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        if (key.kind() == 'P') {
            return WorkItemDetails.of(WorkItem.CITY, name(key.id()));
        }
        CommuneCampaign commune = communes.find(key.id()).orElseThrow(() -> new Refusal("campaign-not-found"));
        return WorkItemDetails.of(commune.commune(), name(commune.campaignId()) + " tại " + commune.communeName());
    }

    private String name(long campaignId) {
        return campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal("campaign-not-found"))
                .name();
    }
}
