package vn.hososach.review.internal;

import java.util.EnumMap;
import java.util.Map;
import vn.hososach.decision.DecisionFailed;
import vn.hososach.decision.DecisionSource;

/** The limits of measures by age, as the decision {@code measure-limits} has them in force. */
final class Limits {

    static final String TABLE = "measure-limits";

    /** What is measured; height in cm, weight in kg, pressure in mmHg, age in years, pulse and breaths a minute, °C, per cent,
     * weight at birth in g. */
    enum Measure {
        HEIGHT,
        WEIGHT,
        BMI,
        SYSTOLIC,
        DIASTOLIC,
        AGE,
        PULSE,
        TEMPERATURE,
        BREATHING,
        OXYGEN,
        Z_SCORE,
        BIRTH_WEIGHT,
        BIRTH_LENGTH
    }

    /** Age bands by the age at which they end. */
    enum Band {
        UNDER_1(1),
        UNDER_2(2),
        UNDER_6(6),
        UNDER_12(12),
        UNDER_18(18),
        ADULT(Double.MAX_VALUE);

        private final double end;

        Band(double end) {
            this.end = end;
        }

        static Band of(double age) {
            int i = 0;
            while (age >= values()[i].end) {
                i++;
            }
            return values()[i];
        }
    }

    /** Outside hard a value is impossible, outside soft it has to be looked at. */
    record Range(double hardFrom, double softFrom, double softTo, double hardTo) {

        boolean possible(double value) {
            return value >= hardFrom && value <= hardTo;
        }

        boolean usual(double value) {
            return value >= softFrom && value <= softTo;
        }
    }

    private final Map<Measure, Map<Band, Range>> ranges = new EnumMap<>(Measure.class);

    private Limits() {}

    /** Reads all of them; limits that cross each other are refused. */
    static Limits of(DecisionSource tables) {
        Limits limits = new Limits();
        for (Measure measure : Measure.values()) {
            Map<Band, Range> byBand = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                byBand.put(band, range(tables, measure, band));
            }
            limits.ranges.put(measure, byBand);
        }
        return limits;
    }

    private static Range range(DecisionSource tables, Measure measure, Band band) {
        Map<String, Object> row = tables.single(TABLE, Map.of("measure", measure.name(), "ageBand", band.name()));
        Range range = new Range(
                number(row, "hardFrom"), number(row, "softFrom"), number(row, "softTo"), number(row, "hardTo"));
        if (range.hardFrom() > range.softFrom()
                || range.softFrom() > range.softTo()
                || range.softTo() > range.hardTo()) {
            throw new DecisionFailed(TABLE, "limits of " + measure + " " + band + " cross: " + range);
        }
        return range;
    }

    private static double number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).doubleValue();
    }

    Range of(Measure measure, double age) {
        return ranges.get(measure).get(Band.of(age));
    }
}
