package vn.hososach.review.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hososach.decision.DecisionFailed;
import vn.hososach.decision.DecisionSource;

/** The terms, ages and differences which facts measure against, as the decision {@code bounds} has them in force. */
final class Bounds {

    static final String TABLE = "bounds";

    /** The first of each two must not be above the second. */
    private static final List<List<Bound>> IN_ORDER = List.of(
            List.of(Bound.CONTACT_LATE_MONTHS, Bound.CONTACT_LONG_MONTHS),
            List.of(Bound.OLD_AGE, Bound.VERY_OLD_AGE),
            List.of(Bound.MOTHER_MIN_YEARS, Bound.MOTHER_MAX_YEARS),
            List.of(Bound.FATHER_MIN_YEARS, Bound.FATHER_MAX_YEARS),
            List.of(Bound.PUPIL_FROM_AGE, Bound.PUPIL_TO_AGE),
            List.of(Bound.MOTHERHOOD_FROM_AGE, Bound.MOTHERHOOD_TO_AGE));

    private final Map<Bound, Double> values = new EnumMap<>(Bound.class);

    private Bounds() {}

    /** Reads all of them; a negative one, or two that cross, are refused. */
    static Bounds of(DecisionSource tables) {
        Bounds bounds = new Bounds();
        for (Bound bound : Bound.values()) {
            Object value = tables.single(TABLE, Map.of("bound", bound.name())).get("value");
            bounds.values.put(bound, ((Number) java.util.Objects.requireNonNull(value)).doubleValue());
            if (bounds.value(bound) < 0) {
                throw new DecisionFailed(TABLE, bound + " is negative");
            }
        }
        for (List<Bound> two : IN_ORDER) {
            if (bounds.value(two.get(0)) > bounds.value(two.get(1))) {
                throw new DecisionFailed(TABLE, two.get(0) + " is above " + two.get(1));
            }
        }
        return bounds;
    }

    double value(Bound bound) {
        return values.get(bound);
    }

    /** In whole months, years, weeks, days or people. */
    int whole(Bound bound) {
        return values.get(bound).intValue();
    }
}
