package vn.hososach.matching;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Candidate pairs with their patterns and scores. */
final class ScoredPairs {

    private final People people;
    final CandidatePairs candidates;
    final int[] patterns;
    final byte[] rarities;
    final float[] scores;
    final NameRarity rarity;
    final MatchModels models;

    ScoredPairs(
            People people,
            Comparator comparator,
            CandidatePairs candidates,
            @Nullable MatchModels given,
            MatchInput.@Nullable Population population) {
        this.people = people;
        this.candidates = candidates;
        this.patterns = new int[candidates.size];
        this.rarities = new byte[candidates.size];
        this.scores = new float[candidates.size];
        this.rarity = population == null ? new NameRarity(people) : new NameRarity(population.nameAverage());
        IntStream.range(0, candidates.size).parallel().forEach(i -> {
            int a = candidates.first(i);
            int b = candidates.second(i);
            patterns[i] = comparator.compareUnlessForbidden(a, b);
            rarities[i] = (byte) rarity.bucket(people.nameCount[a], people.nameCount[b]);
        });
        this.models = given == null
                ? estimated(comparator)
                : population == null
                        ? given.among(people.records, people.size - people.records)
                        : given.among(population.records(), population.registerRows());
        IntStream.range(0, candidates.size)
                .parallel()
                .forEach(i -> scores[i] = (float) model(candidates.second(i)).score(patterns[i], rarities[i]));
    }

    private MatchModels estimated(Comparator comparator) {
        double records = people.records;
        double rows = people.size - people.records;
        MatchModel pairs = estimate(comparator, false, records * (records - 1) / 2, records / 8);
        MatchModel links = people.hasRegister() ? estimate(comparator, true, records * rows, records) : pairs;
        return new MatchModels(links, pairs, people.fingerprint(), people.records, people.size - people.records);
    }

    /** The model by which a pair with this second row is scored. */
    MatchModel model(int second) {
        return people.isRegister(second) ? models.links() : models.pairs();
    }

    private MatchModel estimate(Comparator comparator, boolean toRegister, double allPairs, double expected) {
        long[] codes = IntStream.range(0, candidates.size)
                .parallel()
                .filter(i -> people.isRegister(candidates.second(i)) == toRegister)
                .mapToLong(i -> PatternCounts.code(patterns[i], rarities[i], candidates.free(i)))
                .toArray();
        PatternCounts counts = PatternCounts.of(codes);
        return new Estimation(counts, RandomPairs.u(people, comparator, toRegister), allPairs).run(expected);
    }
}
