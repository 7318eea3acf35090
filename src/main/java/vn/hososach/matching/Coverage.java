package vn.hososach.matching;

import java.util.Arrays;

/**
 * How sure it is that a record has a row in the register at all. A record has one row at most: where it surely has one
 * and all other rows fall behind, the only one left is far likelier than the same agreement between two people taken at
 * random. What has no row is estimated from the scores, apart for records without a number and for those whose number
 * leads nowhere: people the register does not know are found among these.
 */
final class Coverage {

    private static final int ROUNDS = 30;
    /** Records that are assumed beside those seen, half of them without a row. */
    private static final double PSEUDO_COUNT = 20;
    /** At least so many have no row, or one that was not found. */
    private static final double LEAST_WITHOUT = 0.02;

    private static final double LOG2 = Math.log(2);

    private final People people;
    private final double[] without = new double[2];

    /** @param odds for each record the sum over its rows of the odds that this is it */
    Coverage(People people, double[] odds) {
        this.people = people;
        Arrays.fill(without, 0.5);
        for (int round = 0; round < ROUNDS; round++) {
            double[] records = {PSEUDO_COUNT, PSEUDO_COUNT};
            double[] absent = {PSEUDO_COUNT / 2, PSEUDO_COUNT / 2};
            for (int i = 0; i < odds.length; i++) {
                if (people.numberRow[i] < 0) {
                    int kind = kind(i);
                    records[kind]++;
                    absent[kind] += without[kind] / (without[kind] + odds[i]);
                }
            }
            for (int kind = 0; kind < without.length; kind++) {
                without[kind] = Math.max(LEAST_WITHOUT, absent[kind] / records[kind]);
            }
        }
    }

    /** A number that leads to somebody else's row tells as little as none. */
    private int kind(int record) {
        return people.c.number[record] == 0 || people.numberRow[record] >= 0 ? 0 : 1;
    }

    /** What has been found among more people than take part in the run. */
    Coverage(People people, MatchInput.Population all) {
        this.people = people;
        without[0] = all.withoutRow();
        without[1] = all.strayWithoutRow();
    }

    /** Share of records without a row: of those without a number of their own, and of those whose number leads nowhere. */
    double[] without() {
        return without.clone();
    }

    /**
     * log2 of the odds that a row is the record's, against all its other rows and none.
     *
     * @param score of the row by itself
     * @param others sum of the odds of the record's other rows
     */
    float score(int record, float score, double others) {
        return (float) (score - Math.log(without[kind(record)] + others) / LOG2);
    }
}
