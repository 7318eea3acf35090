package vn.hososach.review.internal;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Facts of one measurement beside the one before it (rules C45 to C47, C49 to C51, K27). */
final class GrowthFacts {

    /** Source: two measurements of one person; 3 cm for adults, 1 cm of shrinking for children. */
    enum Height {
        NONE,
        ADULT_JUMP,
        CHILD_SHRINKS
    }

    /** Source: two measurements of an adult within 30 days. */
    enum Weight {
        NONE,
        ADULT_JUMP
    }

    /** Source: pulse 30–220, temperature 33–42.5, breathing 6–80, oxygen 50–100. */
    enum Signs {
        OK,
        OUT_OF_RANGE
    }

    /** Source: field {@code z} of the measurement, as the facility computed it; WHO flags beyond ±6 (weight: −6/+5). */
    enum ZScore {
        NOT_CHECKED,
        OK,
        FLAGGED
    }

    /** Source: fields {@code birthWeightG} (500–6,000) and {@code birthLengthCm} (25–62). */
    enum BirthSize {
        NOT_CHECKED,
        OK,
        OUT_OF_RANGE
    }

    private GrowthFacts() {}

    static Enum<?>[] of(Subject s, HealthEvent m, @Nullable HealthEvent before, Limits limits, Bounds bounds) {
        boolean adult = Ages.years(s) >= bounds.value(Bound.ADULT_AGE);
        return new Enum<?>[] {
            height(adult, m, before, bounds),
            weight(adult, m, before, bounds),
            outside(m, "pulse", limits, Limits.Measure.PULSE)
                            || outside(m, "temperature", limits, Limits.Measure.TEMPERATURE)
                            || outside(m, "breathing", limits, Limits.Measure.BREATHING)
                            || outside(m, "oxygen", limits, Limits.Measure.OXYGEN)
                    ? Signs.OUT_OF_RANGE
                    : Signs.OK,
            zScore(m, limits),
            birthSize(m, limits),
            PairFacts.seen(before != null
                    && before.on() != null
                    && before.on().equals(m.on())
                    && before.values().equals(m.values()))
        };
    }

    private static Height height(boolean adult, HealthEvent m, @Nullable HealthEvent before, Bounds bounds) {
        double change = before == null ? Double.NaN : m.number("heightCm") - before.number("heightCm");
        if (adult) {
            return Math.abs(change) > bounds.value(Bound.ADULT_HEIGHT_CM) ? Height.ADULT_JUMP : Height.NONE;
        }
        return change < -bounds.value(Bound.CHILD_SHRINK_CM) ? Height.CHILD_SHRINKS : Height.NONE;
    }

    private static Weight weight(boolean adult, HealthEvent m, @Nullable HealthEvent before, Bounds bounds) {
        boolean near = before != null
                && before.on() != null
                && m.on() != null
                && ChronoUnit.DAYS.between(before.on(), m.on()) <= bounds.value(Bound.ADULT_WEIGHT_DAYS);
        return adult
                        && near
                        && 100 * Math.abs(m.number("weightKg") / before.number("weightKg") - 1)
                                > bounds.value(Bound.ADULT_WEIGHT_PERCENT)
                ? Weight.ADULT_JUMP
                : Weight.NONE;
    }

    private static BirthSize birthSize(HealthEvent m, Limits limits) {
        if (Double.isNaN(m.number("birthWeightG")) && Double.isNaN(m.number("birthLengthCm"))) {
            return BirthSize.NOT_CHECKED;
        }
        return outside(m, "birthWeightG", limits, Limits.Measure.BIRTH_WEIGHT)
                        || outside(m, "birthLengthCm", limits, Limits.Measure.BIRTH_LENGTH)
                ? BirthSize.OUT_OF_RANGE
                : BirthSize.OK;
    }

    /** A number that is there and lies outside. */
    private static boolean outside(HealthEvent m, String field, Limits limits, Limits.Measure measure) {
        double value = m.number(field);
        return !Double.isNaN(value) && !limits.of(measure, 0).usual(value);
    }

    private static ZScore zScore(HealthEvent m, Limits limits) {
        if (Double.isNaN(m.number("z"))) {
            return ZScore.NOT_CHECKED;
        }
        return outside(m, "z", limits, Limits.Measure.Z_SCORE) ? ZScore.FLAGGED : ZScore.OK;
    }
}
