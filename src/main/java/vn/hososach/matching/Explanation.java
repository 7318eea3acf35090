package vn.hososach.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a pair scores what it scores, as a waterfall: the prior, what each comparable field adds, the rarity of the name.
 *
 * @param prior bits before anything is compared
 * @param steps fields in the order of {@link MatchField}
 * @param rarity bits that a rare name adds or a common one takes away
 * @param score their sum: log2 of the odds that it is one person
 * @param vetoed whether the pair can never be one person, whatever the score
 */
public record Explanation(double prior, List<Step> steps, double rarity, double score, boolean vetoed) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** What one field adds, in bits. */
    public record Step(MatchField field, int level, double bits) {

        /** What was found, in a few words. */
        public String levelName() {
            return field.levelName(level);
        }
    }

    /** Reads a pattern and a bucket as a run has handed them over. */
    public static Explanation of(MatchModel model, int pattern, int rarityBucket) {
        List<Step> steps = new ArrayList<>();
        for (MatchField field : MatchField.values()) {
            int level = field.in(pattern);
            if (level != field.missing()) {
                steps.add(new Step(field, level, model.weight(field, level)));
            }
        }
        double rarity = MatchModel.rarity(pattern, rarityBucket);
        return new Explanation(model.prior(), steps, rarity, model.score(pattern, rarityBucket), Veto.never(pattern));
    }
}
