package vn.hososach.matching;

/**
 * m and prior by expectation–maximisation over the distinct patterns of candidate pairs. A field's m is learned only
 * from pairs that some blocking key found without that field, for a key makes its own fields agree; vetoed pairs are
 * left out; pseudo-counts from the {@link StartModel} and a floor keep small data and rare levels from running away.
 */
final class Estimation {

    private static final int ROUNDS = 25;
    private static final double CONVERGED = 1e-5;
    private static final double PSEUDO_COUNT = 60;
    private static final double FLOOR = 1e-4;

    private final PatternCounts patterns;
    private final double[][] u;
    private final double allPairs;

    /** @param allPairs pairs there are in all, candidates or not */
    Estimation(PatternCounts patterns, double[][] u, double allPairs) {
        this.patterns = patterns;
        this.u = u;
        this.allPairs = Math.max(1, allPairs);
    }

    MatchModel run(double expectedMatches) {
        MatchModel model = new MatchModel(StartModel.m(), u, prior(expectedMatches));
        for (int round = 0; round < ROUNDS; round++) {
            MatchModel next = round(model);
            double change = Math.abs(next.prior() - model.prior());
            for (MatchField field : MatchField.values()) {
                for (int level = 0; level < field.levels(); level++) {
                    change = Math.max(change, Math.abs(next.m(field, level) - model.m(field, level)));
                }
            }
            model = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return model;
    }

    private double prior(double matches) {
        double share = Math.min(0.5, Math.max(matches, 0.5) / allPairs);
        return Math.log(share / (1 - share)) / Math.log(2);
    }

    private MatchModel round(MatchModel model) {
        double[][] sums = StartModel.m();
        for (double[] field : sums) {
            for (int level = 0; level < field.length; level++) {
                field[level] *= PSEUDO_COUNT;
            }
        }
        double matches = 0;
        for (int i = 0; i < patterns.codes.length; i++) {
            int pattern = patterns.pattern(i);
            if (!Veto.never(pattern)) {
                double share = patterns.counts[i] / (1 + Math.pow(2, -model.score(pattern, patterns.rarity(i))));
                matches += share;
                add(sums, i, pattern, share);
            }
        }
        return new MatchModel(normalised(sums), u, prior(matches));
    }

    private void add(double[][] sums, int at, int pattern, double share) {
        for (MatchField field : MatchField.values()) {
            int level = field.in(pattern);
            if (level < field.levels() && patterns.isFree(at, field)) {
                sums[field.ordinal()][level] += share;
            }
        }
    }

    private static double[][] normalised(double[][] sums) {
        for (double[] field : sums) {
            double sum = 0;
            for (double share : field) {
                sum += share;
            }
            for (int level = 0; level < field.length; level++) {
                field[level] = Math.max(FLOOR, field[level] / sum);
            }
        }
        return sums;
    }
}
