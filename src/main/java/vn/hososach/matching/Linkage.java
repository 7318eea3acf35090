package vn.hososach.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run over all people: candidates, scores, rivals, clusters. */
final class Linkage {

    private static final int MILLI = 1000;
    private static final int HIGHEST = 1 << 20;
    /** Bits a link must reach: a wrong one makes pairs with all the records of the other person. */
    private static final float LEAST_OF_LINKS = 3;

    final People people;
    final ScoredPairs scored;
    final Clusters clusters;
    final Comparator comparator;
    /** For each record the score of its best register row after subtracting rivals, and that row, -1 for none. */
    final int[] bestRow;

    final float[] bestScore;
    final float[] secondScore;
    /** For each record the sum over all its rows of the odds by their scores. */
    private final double[] odds;

    final Coverage coverage;

    final Phases phases;

    Linkage(
            People people,
            Decisions decisions,
            @Nullable MatchModels given,
            MatchInput.@Nullable Population population,
            Phases phases) {
        this.phases = phases;
        this.people = people;
        this.comparator = new Comparator(people);
        CandidatePairs candidates = new Blocking(people).pairs();
        phases.ended("block");
        this.scored = new ScoredPairs(people, comparator, candidates, given, population);
        phases.ended("score");
        this.bestRow = new int[people.records];
        this.bestScore = new float[people.records];
        this.secondScore = new float[people.records];
        this.clusters = new Clusters(people, comparator, decisions);
        Arrays.fill(bestRow, -1);
        Arrays.fill(bestScore, Float.NEGATIVE_INFINITY);
        Arrays.fill(secondScore, Float.NEGATIVE_INFINITY);
        this.odds = new double[people.records];
        decisions.together().forEach(link -> clusters.link(link[0], link[1]));
        rank();
        this.coverage = population == null ? new Coverage(people, odds) : new Coverage(people, population);
        cluster();
        phases.ended("cluster");
    }

    /** Score of two rows, candidates or not. */
    float score(int a, int b) {
        return (float) scored.model(b).score(comparator.compare(a, b), rarity(a, b));
    }

    /** Bucket of the rarity of their names. */
    int rarity(int a, int b) {
        return scored.rarity.bucket(people.nameCount[a], people.nameCount[b]);
    }

    private boolean stands(int pair) {
        return !Veto.never(scored.patterns[pair]);
    }

    private void rank() {
        CandidatePairs pairs = scored.candidates;
        for (int i = 0; i < pairs.size; i++) {
            if (people.isRegister(pairs.second(i)) && stands(i)) {
                int record = pairs.first(i);
                float score = scored.scores[i];
                odds[record] += Math.pow(2, score);
                if (score > bestScore[record]) {
                    secondScore[record] = bestScore[record];
                    bestScore[record] = score;
                    bestRow[record] = pairs.second(i);
                } else if (score > secondScore[record]) {
                    secondScore[record] = score;
                }
            }
        }
    }

    /** Score of a pair; of a register row in the light of the record's other rows. */
    private float effective(int pair) {
        CandidatePairs pairs = scored.candidates;
        boolean link = people.isRegister(pairs.second(pair));
        return link ? linkScore(pairs.first(pair), scored.scores[pair]) : scored.scores[pair];
    }

    /** Score of one of the record's rows, its score by itself given, in the light of the others. */
    float linkScore(int record, float score) {
        double own = Math.pow(2, score);
        // a sum loses what is far below its greatest member; the best rival keeps it
        float rival = score >= bestScore[record] ? secondScore[record] : bestScore[record];
        return coverage.score(record, score, Math.max(odds[record] - own, Math.pow(2, rival)));
    }

    private void cluster() {
        CandidatePairs pairs = scored.candidates;
        long[] edges = IntStream.range(0, pairs.size)
                .parallel()
                .filter(this::stands)
                .mapToLong(i -> {
                    float score = effective(i);
                    boolean link = people.isRegister(pairs.second(i));
                    return score <= (link ? LEAST_OF_LINKS : 0)
                            ? -1
                            : (long) (HIGHEST - Math.round(score * MILLI)) << 32 | i;
                })
                .filter(e -> e >= 0)
                .toArray();
        Arrays.parallelSort(edges);
        for (long edge : edges) {
            int pair = (int) edge;
            clusters.join(pairs.first(pair), pairs.second(pair), (HIGHEST - (int) (edge >>> 32)) / (float) MILLI);
        }
    }
}
