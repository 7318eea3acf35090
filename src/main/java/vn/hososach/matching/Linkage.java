package vn.hososach.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run over all people: candidates, scores, rivals, clusters. */
final class Linkage {

    private static final int MILLI = 1000;
    private static final int HIGHEST = 1 << 20;

    final People people;
    final ScoredPairs scored;
    final Clusters clusters;
    final Comparator comparator;
    /** For each record the score of its best register row after subtracting rivals, and that row, -1 for none. */
    final int[] bestRow;

    final float[] bestScore;
    final float[] secondScore;

    final Phases phases;

    Linkage(People people, @Nullable MatchModels given, Phases phases) {
        this.phases = phases;
        this.people = people;
        this.comparator = new Comparator(people);
        CandidatePairs candidates = new Blocking(people).pairs();
        phases.ended("block");
        this.scored = new ScoredPairs(people, comparator, candidates, given);
        phases.ended("score");
        this.bestRow = new int[people.records];
        this.bestScore = new float[people.records];
        this.secondScore = new float[people.records];
        this.clusters = new Clusters(people, comparator);
        Arrays.fill(bestRow, -1);
        Arrays.fill(bestScore, Float.NEGATIVE_INFINITY);
        Arrays.fill(secondScore, Float.NEGATIVE_INFINITY);
        rank();
        cluster();
        phases.ended("cluster");
    }

    /** Score of two rows, candidates or not. */
    float score(int a, int b) {
        int pattern = comparator.compare(a, b);
        int rarity = scored.rarity.bucket(people.nameCount[a], people.nameCount[b]);
        return (float) scored.model(b).score(pattern, rarity);
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

    /** Score of a pair; a register row's is lowered by the record's better or near rivals. */
    private float effective(int pair) {
        CandidatePairs pairs = scored.candidates;
        float score = scored.scores[pair];
        if (!people.isRegister(pairs.second(pair))) {
            return score;
        }
        int record = pairs.first(pair);
        float rival = bestRow[record] == pairs.second(pair) ? secondScore[record] : bestScore[record];
        return (float) (score - Math.log(1 + Math.pow(2, rival)) / Math.log(2));
    }

    private void cluster() {
        CandidatePairs pairs = scored.candidates;
        long[] edges = IntStream.range(0, pairs.size)
                .parallel()
                .filter(this::stands)
                .mapToLong(i -> {
                    float score = effective(i);
                    return score <= 0 ? -1 : (long) (HIGHEST - Math.round(score * MILLI)) << 32 | i;
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
