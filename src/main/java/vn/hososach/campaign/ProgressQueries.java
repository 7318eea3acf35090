package vn.hososach.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.campaign.internal.Pace;
import vn.hososach.territory.CommuneCode;

/** How the campaign goes: targets, pace and forecast of a commune, and all communes side by side. */
@Service
@Transactional(readOnly = true)
public class ProgressQueries {

    private final CampaignQueries campaigns;
    private final KpiQueries kpis;
    private final Pace pace;
    private final Actors actors;
    private final Clock clock;

    ProgressQueries(CampaignQueries campaigns, KpiQueries kpis, Pace pace, Actors actors, Clock clock) {
        this.campaigns = campaigns;
        this.kpis = kpis;
        this.pace = pace;
        this.actors = actors;
        this.clock = clock;
    }

    /** The progress of one commune, counted now; empty when it takes part in no campaign. */
    public Optional<Progress> of(CommuneCode commune) {
        actors.requireCommune(commune);
        return campaigns.ofCommune(commune).map(c -> progress(c, kpis.total(Scope.of(commune))));
    }

    /** The progress of every commune of the campaign within the actor's scope, in alphabetical order. */
    public List<Progress> ofCampaign(long campaignId) {
        Scope scope = actors.scope();
        Map<String, Kpis> now = kpis.communes(scope);
        return campaigns.communes(campaignId, scope).stream()
                .map(c -> progress(c, now.getOrDefault(c.commune().value(), Kpis.NONE)))
                .toList();
    }

    private Progress progress(CommuneCampaign commune, Kpis now) {
        Campaign campaign = campaigns.find(commune.campaignId()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<KpiDay> days = kpis.days(Scope.of(commune.commune()), commune.startsOn(), today);
        Pace.Targets targets = new Pace.Targets(campaign.adminTarget(), campaign.healthTarget());
        return pace.of(commune, targets, now, days, today);
    }
}
