package vn.hososach.campaign;

import java.util.List;

/**
 * How the campaign goes in all its communes together.
 *
 * @param administrative K1a against its target
 * @param health K2 against its target
 * @param processed K7: everybody in scope is done with when the campaign ends
 * @param days the counts day by day; a commune without count on a day keeps its former one
 */
public record CityProgress(
        Campaign campaign, Kpis kpis, Goal administrative, Goal health, Goal processed, List<KpiDay> days) {

    public CityProgress {
        days = List.copyOf(days);
    }
}
