package vn.hososach.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.campaign.internal.CampaignRows;
import vn.hososach.campaign.internal.CommuneRows;
import vn.hososach.territory.CommuneCode;

/** Reads campaigns and their communes. Windows and phases are no secret; figures stand in {@link ProgressQueries}. */
@Service
@Transactional(readOnly = true)
public class CampaignQueries {

    private final CampaignRows campaigns;
    private final CommuneRows communes;

    CampaignQueries(CampaignRows campaigns, CommuneRows communes) {
        this.campaigns = campaigns;
        this.communes = communes;
    }

    /** All campaigns, the latest first. */
    public List<Campaign> all() {
        return campaigns.all();
    }

    /** The campaign that is going on, else the latest one that is not over, else the latest. */
    public Optional<Campaign> current() {
        List<Campaign> all = campaigns.all();
        return all.stream()
                .filter(c -> c.status() == CampaignStatus.RUNNING)
                .findFirst()
                .or(() -> all.stream()
                        .filter(c -> c.status() != CampaignStatus.COMPLETED)
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    public Optional<Campaign> find(long id) {
        return campaigns.find(id);
    }

    public List<CommuneCampaign> communes(long campaignId, Scope scope) {
        return communes.of(campaignId, scope);
    }

    /** The commune in the latest campaign it takes part in. */
    public Optional<CommuneCampaign> ofCommune(CommuneCode commune) {
        return communes.latest(commune);
    }
}
