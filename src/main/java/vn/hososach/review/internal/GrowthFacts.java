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
        ADULT_OVER_20_PERCENT
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

    private static final int ADULT = 18;
    private static final int MONTH = 30;

    private GrowthFacts() {}

    static Enum<?>[] of(Subject s, HealthEvent m, @Nullable HealthEvent before) {
        boolean adult = Ages.years(s) >= ADULT;
        return new Enum<?>[] {
            height(adult, m, before),
            weight(adult, m, before),
            outside(m, "pulse", 30, 220)
                            || outside(m, "temperature", 33, 42.5)
                            || outside(m, "breathing", 6, 80)
                            || outside(m, "oxygen", 50, 100)
                    ? Signs.OUT_OF_RANGE
                    : Signs.OK,
            Double.isNaN(m.number("z")) ? ZScore.NOT_CHECKED : Math.abs(m.number("z")) > 6 ? ZScore.FLAGGED : ZScore.OK,
            birthSize(m),
            PairFacts.seen(before != null
                    && before.on() != null
                    && before.on().equals(m.on())
                    && before.values().equals(m.values()))
        };
    }

    private static Height height(boolean adult, HealthEvent m, @Nullable HealthEvent before) {
        double change = before == null ? Double.NaN : m.number("heightCm") - before.number("heightCm");
        if (adult) {
            return Math.abs(change) > 3 ? Height.ADULT_JUMP : Height.NONE;
        }
        return change < -1 ? Height.CHILD_SHRINKS : Height.NONE;
    }

    private static Weight weight(boolean adult, HealthEvent m, @Nullable HealthEvent before) {
        boolean near = before != null
                && before.on() != null
                && m.on() != null
                && ChronoUnit.DAYS.between(before.on(), m.on()) <= MONTH;
        return adult && near && Math.abs(m.number("weightKg") / before.number("weightKg") - 1) > 0.2
                ? Weight.ADULT_OVER_20_PERCENT
                : Weight.NONE;
    }

    private static BirthSize birthSize(HealthEvent m) {
        if (Double.isNaN(m.number("birthWeightG")) && Double.isNaN(m.number("birthLengthCm"))) {
            return BirthSize.NOT_CHECKED;
        }
        return outside(m, "birthWeightG", 500, 6_000) || outside(m, "birthLengthCm", 25, 62)
                ? BirthSize.OUT_OF_RANGE
                : BirthSize.OK;
    }

    /** A number that is there and lies outside. */
    private static boolean outside(HealthEvent m, String field, double from, double to) {
        double value = m.number(field);
        return value < from || value > to;
    }
}
