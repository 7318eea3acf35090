package vn.hososach.campaign;

import java.util.List;

/**
 * How the campaign goes in one commune.
 *
 * @param administrative K1a against its target
 * @param residents K1b against the same target
 * @param health K2 against its target
 * @param processed K7: everybody in scope is done with when the campaign ends
 * @param days the counts day by day, for a burn-up chart
 */
public record Progress(
        CommuneCampaign campaign,
        Kpis kpis,
        Goal administrative,
        Goal residents,
        Goal health,
        Goal processed,
        int workingDaysLeft,
        List<KpiDay> days) {

    public Progress {
        days = List.copyOf(days);
    }

    /** Both targets of the campaign are met. */
    public boolean targetsReached() {
        return administrative.reached() && health.reached();
    }

    public boolean behind() {
        return administrative.behind() || health.behind();
    }

    /** The worse of both targets. */
    public Standing standing() {
        Standing first = administrative.standing(campaign.endsOn());
        Standing second = health.standing(campaign.endsOn());
        return first.compareTo(second) < 0 ? first : second;
    }
}
