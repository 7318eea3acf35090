package vn.hososach.campaign;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts behind the indicators of a commune, a hamlet or the city. What each count means is written once, in the SQL
 * function {@code hss.kpi_counts}; the indicators are shares of these counts in per cent.
 *
 * @param residents people alive in the register
 * @param linked of them, who have an active record
 * @param residentsComplete of them, who have a complete record
 * @param records active records
 * @param complete of them, those of a known person without open error on administrative fields: the complete record of K1
 * @param valid of them, without any open error, those on health values included: the valid record of K5
 * @param live of them, those of a person alive in the register without open error of the criterion LIVE
 * @param healthComplete of them, with every applicable block of basic health
 * @param healthFresh of them, whose measurements are not older than their age allows
 * @param inDuplicate of them, in an undecided duplicate group
 * @param inScope everybody in the register
 * @param processed of them, about whom nothing is left to do
 */
public record Kpis(
        long residents,
        long linked,
        long residentsComplete,
        long records,
        long complete,
        long valid,
        long live,
        long healthComplete,
        long healthFresh,
        long inDuplicate,
        long inScope,
        long processed) {

    public static final Kpis NONE = new Kpis(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** K1a: complete records among the active ones. */
    public double k1a() {
        return share(complete, records);
    }

    /** K1b: residents with a complete record, so that missing records count against it. */
    public double k1b() {
        return share(residentsComplete, residents);
    }

    /** K2: records with basic health among the active ones. */
    public double k2() {
        return share(healthComplete, records);
    }

    /** K4: residents who have a record at all. */
    public double k4() {
        return share(linked, residents);
    }

    /** K5: valid records among the active ones. */
    public double k5() {
        return share(valid, records);
    }

    /** K6: records in an undecided duplicate group; the only indicator that has to fall. */
    public double k6() {
        return share(inDuplicate, records);
    }

    /** K7: people done with, among everybody in scope. */
    public double k7() {
        return share(processed, inScope);
    }

    /** K8: records whose basic health is filled and measured lately, among the active ones. */
    public double k8() {
        return share(healthFresh, records);
    }

    /** Sống: records of people alive whom nothing speaks against, among the active ones. */
    public double liveShare() {
        return share(live, records);
    }

    /** The indicators by their number in the mission map, in order: the one list that screens, command line and exports show. */
    public Map<String, Double> indicators() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("K1a", k1a());
        all.put("K1b", k1b());
        all.put("K2", k2());
        all.put("K4", k4());
        all.put("K5", k5());
        all.put("K6", k6());
        all.put("K7", k7());
        all.put("K8", k8());
        return all;
    }

    public Kpis plus(Kpis other) {
        return new Kpis(
                residents + other.residents,
                linked + other.linked,
                residentsComplete + other.residentsComplete,
                records + other.records,
                complete + other.complete,
                valid + other.valid,
                live + other.live,
                healthComplete + other.healthComplete,
                healthFresh + other.healthFresh,
                inDuplicate + other.inDuplicate,
                inScope + other.inScope,
                processed + other.processed);
    }

    /** Part of the whole in per cent; nothing of nothing is nothing. */
    public static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
