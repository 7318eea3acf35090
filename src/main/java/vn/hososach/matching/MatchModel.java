package vn.hososach.matching;

/**
 * A Fellegi–Sunter model for one kind of pair: for each level of each field the probability of meeting it in pairs of
 * one person (m) and of two people (u), and the prior. Immutable; weights are in bits, log2(m/u).
 *
 * <p>Fellegi, Sunter: A theory for record linkage, JASA 1969; linkage design §4.4.
 */
public final class MatchModel {

    private static final double LOG2 = Math.log(2);

    private final double[][] m;
    private final double[][] u;
    private final double[][] weights;
    private final double prior;

    /**
     * A model from its probabilities, which are copied.
     *
     * @param prior log2 of the odds that a pair taken at random is one person
     */
    MatchModel(double[][] m, double[][] u, double prior) {
        this.m = copy(m);
        this.u = copy(u);
        this.prior = prior;
        this.weights = new double[m.length][];
        for (MatchField field : MatchField.values()) {
            int f = field.ordinal();
            weights[f] = new double[field.missing() + 1];
            for (int level = 0; level < field.levels(); level++) {
                weights[f][level] = Math.log(m[f][level] / u[f][level]) / LOG2;
            }
        }
    }

    public double m(MatchField field, int level) {
        return m[field.ordinal()][level];
    }

    public double u(MatchField field, int level) {
        return u[field.ordinal()][level];
    }

    /** log2 of the prior odds. */
    public double prior() {
        return prior;
    }

    /** Bits that this level of this field adds; 0 when not comparable. */
    public double weight(MatchField field, int level) {
        return weights[field.ordinal()][level];
    }

    /** log2 of the odds that the pair is one person, before any veto. */
    double score(int pattern, int rarity) {
        double sum = prior + rarity(pattern, rarity);
        for (MatchField field : FIELDS) {
            sum += weights[field.ordinal()][field.in(pattern)];
        }
        return sum;
    }

    private static final MatchField[] FIELDS = MatchField.values();

    /** Bits by which a rare name outweighs an average one; only where the whole name agrees. */
    static double rarity(int pattern, int bucket) {
        int name = MatchField.NAME.in(pattern);
        boolean whole = name >= vn.hososach.matching.forms.NameComparison.MARKS_LOST
                && name <= vn.hososach.matching.forms.NameComparison.EXACT;
        return whole ? NameRarity.bits(bucket) : 0;
    }

    /** The same model where chance agreement is likelier or rarer by so many bits. */
    MatchModel shifted(double bits) {
        return bits == 0 ? this : new MatchModel(m, u, prior + bits);
    }

    double[][] mCopy() {
        return copy(m);
    }

    double[][] uCopy() {
        return copy(u);
    }

    private static double[][] copy(double[][] from) {
        double[][] copy = new double[from.length][];
        for (int i = 0; i < from.length; i++) {
            copy[i] = from[i].clone();
        }
        return copy;
    }
}
