package vn.hososach.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The progress of one commune as its counts were last written down; empty when it takes part in no campaign. */
    public Optional<Progress> of(CommuneCode commune) {
        actors.requireCommune(commune);
        return campaigns
                .ofCommune(commune)
                .map(c -> progress(
                        c,
                        campaigns.find(c.campaignId()).orElseThrow(),
                        kpis.days(Scope.of(commune), c.startsOn(), LocalDate.now(clock))));
    }

    /**
     * The progress of every commune of the campaign within the actor's scope, in alphabetical order. It reads the rows of
     * each day and counts nothing: 126 communes are some thousand rows.
     */
    public List<Progress> ofCampaign(long campaignId) {
        Scope scope = actors.scope();
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        List<CommuneCampaign> communes = campaigns.communes(campaignId, scope);
        LocalDate first = communes.stream()
                .map(CommuneCampaign::startsOn)
                .min(Comparator.naturalOrder())
                .orElse(campaign.startsOn());
        Map<String, List<KpiDay>> days = kpis.daysByCommune(scope, first, LocalDate.now(clock));
        return communes.stream()
                .map(c -> progress(c, campaign, days.getOrDefault(c.commune().value(), List.of())))
                .toList();
    }

    /** All communes together, from what {@link #ofCampaign} has read. */
    public CityProgress ofCity(long campaignId, List<Progress> communes) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        Map<CommuneCode, Map<LocalDate, KpiDay>> counted = communes.stream()
                .collect(Collectors.toMap(it -> it.campaign().commune(), it -> it.days().stream()
                        .collect(Collectors.toMap(KpiDay::day, Function.identity()))));
        SortedSet<LocalDate> all = counted.values().stream()
                .flatMap(days -> days.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<CommuneCode, KpiDay> last = new HashMap<>();
        List<KpiDay> sums = new ArrayList<>();
        for (LocalDate day : all) {
            counted.forEach((commune, days) -> {
                if (days.containsKey(day)) {
                    last.put(commune, days.get(day));
                }
            });
            sums.add(sum(day, last.values()));
        }
        return pace.ofCity(campaign, sums, LocalDate.now(clock));
    }

    private static KpiDay sum(LocalDate day, Collection<KpiDay> parts) {
        return new KpiDay(
                day,
                parts.stream().map(KpiDay::kpis).reduce(Kpis.NONE, Kpis::plus),
                parts.stream().mapToLong(KpiDay::openCases).sum(),
                parts.stream().mapToLong(KpiDay::closedCases).sum(),
                parts.stream()
                        .map(KpiDay::countedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private Progress progress(CommuneCampaign commune, Campaign campaign, List<KpiDay> all) {
        List<KpiDay> days = all.stream()
                .filter(day -> !day.day().isBefore(commune.startsOn()))
                .toList();
        Kpis now = days.isEmpty() ? Kpis.NONE : days.get(days.size() - 1).kpis();
        Pace.Targets targets = new Pace.Targets(campaign.adminTarget(), campaign.healthTarget());
        return pace.of(commune, targets, now, days, LocalDate.now(clock));
    }
}
