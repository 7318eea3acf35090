package vn.hososach.campaign.internal;

import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.campaign.Campaign;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.handover.MonthlyReportDue;
import vn.hososach.refusal.Refusal;

/** What the campaign's clocks bring about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CampaignWork {

    private final CampaignRows campaigns;
    private final CommuneRows communes;
    private final DailyWatch watch;
    private final ApplicationEventPublisher events;
    private final Actors actors;

    CampaignWork(
            CampaignRows campaigns,
            CommuneRows communes,
            DailyWatch watch,
            ApplicationEventPublisher events,
            Actors actors) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.watch = watch;
        this.events = events;
        this.actors = actors;
    }

    public Campaign find(long id) {
        return campaigns.find(id).orElseThrow(() -> new Refusal("campaign-not-found"));
    }

    /** Every commune whose campaign had begun by the end of the month owes its report. */
    public void startMonthlyReports(long campaignId, YearMonth month) {
        communesOf(campaignId).stream()
                .filter(c -> !c.startsOn().isAfter(month.atEndOfMonth()))
                .forEach(c ->
                        events.publishEvent(new MonthlyReportDue(c.commune().value(), month)));
    }

    public void watchLagging(long campaignId) {
        watch.watch(communesOf(campaignId));
    }

    private List<CommuneCampaign> communesOf(long campaignId) {
        return communes.of(campaignId, actors.scope());
    }
}
