package vn.hososach.campaign;

/**
 * The counts behind the indicators of a commune, a hamlet or the city. What each count means is written once, in the SQL
 * function {@code hss.kpi_counts}; the indicators are shares of these counts in per cent.
 *
 * @param residents people alive in the register
 * @param linked of them, who have an active record
 * @param residentsComplete of them, who have a complete record
 * @param records active records
 * @param complete of them, without open finding that blocks or is an error
 * @param healthComplete of them, with every applicable block of basic health
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
        long healthComplete,
        long inDuplicate,
        long inScope,
        long processed) {

    public static final Kpis NONE = new Kpis(0, 0, 0, 0, 0, 0, 0, 0, 0);

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

    /** K5: valid records; in this campaign a record is valid when it is complete in the sense of K1a. */
    public double k5() {
        return k1a();
    }

    /** K6: records in an undecided duplicate group; the only indicator that has to fall. */
    public double k6() {
        return share(inDuplicate, records);
    }

    /** K7: people done with, among everybody in scope. */
    public double k7() {
        return share(processed, inScope);
    }

    public Kpis plus(Kpis other) {
        return new Kpis(
                residents + other.residents,
                linked + other.linked,
                residentsComplete + other.residentsComplete,
                records + other.records,
                complete + other.complete,
                healthComplete + other.healthComplete,
                inDuplicate + other.inDuplicate,
                inScope + other.inScope,
                processed + other.processed);
    }

    /** Part of the whole in per cent; nothing of nothing is nothing. */
    public static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
