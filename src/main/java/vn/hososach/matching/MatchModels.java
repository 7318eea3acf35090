package vn.hososach.matching;

/**
 * The two models of a run, as one value that can be kept, approved and used again.
 *
 * @param links for a record against a register row
 * @param pairs for two records
 * @param fingerprint of the data they were estimated on
 * @param records how many records those were
 * @param registerRows how many rows of the register
 */
public record MatchModels(MatchModel links, MatchModel pairs, String fingerprint, long records, long registerRows) {

    /** Where nothing is known yet but what health workers tell of their files, among ten thousand people. */
    public static MatchModels beginning() {
        long people = 10_000;
        MatchModel links = new MatchModel(StartModel.m(), StartModel.u(), -bits(people, 1));
        MatchModel pairs = new MatchModel(StartModel.m(), StartModel.u(), -bits(4 * people, 1));
        return new MatchModels(links, pairs, "", people, people);
    }

    /**
     * The models among so many people: a record has one row and a person a few records, however large the city, so the
     * odds of a pair taken at random fall as the number of people grows.
     */
    public MatchModels among(long recordsNow, long rowsNow) {
        double fewer = bits(records, recordsNow);
        double toRows = registerRows == 0 ? bits(records, rowsNow) : bits(registerRows, rowsNow);
        return new MatchModels(links.shifted(toRows), pairs.shifted(fewer), fingerprint, recordsNow, rowsNow);
    }

    private static double bits(long before, long now) {
        return now == 0 || before == 0 ? 0 : Math.log((double) before / now) / Math.log(2);
    }
}
