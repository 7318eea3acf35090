package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.BasicHealth;

/** Facts of basic health values (rules C41 to C44, C48, C52, C53, L09, L10; ranges of record-spec §10.5). */
final class VitalFacts {

    /** Source: basic health, against the ranges of the age. */
    enum Value {
        OK,
        MISSING,
        /** A height of 0.4 to 2.5: metres, where centimetres are meant. */
        METRES,
        SOFT,
        HARD
    }

    /** Source: basic health. */
    enum Range {
        OK,
        MISSING,
        SOFT,
        HARD
    }

    /** Source: column {@code bmi} of the import against weight and height; 0.2 is tolerated. */
    enum Recorded {
        NONE,
        SAME,
        DIFFERS
    }

    /** Source: basic health: 60–260 over 30–160, at least 10 apart. */
    enum Pressure {
        OK,
        MISSING,
        OUT_OF_RANGE,
        SWAPPED
    }

    /** Source: the date of measuring against birth, today, and the register's date of death. */
    enum Measured {
        OK,
        MISSING,
        BEFORE_BIRTH,
        FUTURE,
        AFTER_DEATH
    }

    /** Source: the date of measuring against how long it stays fresh at this age. */
    enum Fresh {
        FRESH,
        STALE,
        NONE
    }

    /** Source: basic health, and column {@code nhom_mau} of the import as the second source. */
    enum Blood {
        OK,
        MISSING,
        BAD,
        CONFLICT
    }

    private static final Set<String> ABO = Set.of("A", "B", "AB", "O");
    private static final Set<String> RHESUS = Set.of("+", "-");

    private VitalFacts() {}

    static Enum<?>[] values(Subject s, BasicHealth h, Limits limits, Bounds bounds) {
        double age = Math.max(0, Ages.years(s));
        double height = h.heightCm() == null ? Double.NaN : h.heightCm();
        double weight = h.weightKg() == null ? Double.NaN : h.weightKg();
        double bmi = weight / (height / 100) / (height / 100);
        return new Enum<?>[] {
            height(height, limits.of(Limits.Measure.HEIGHT, age)),
            range(weight, limits.of(Limits.Measure.WEIGHT, age)),
            range(bmi, limits.of(Limits.Measure.BMI, age)),
            recorded(s.background().extra().get("bmi"), bmi, bounds.value(Bound.BMI_TOLERANCE)),
            pressure(h.systolic(), h.diastolic(), limits, bounds)
        };
    }

    static Value height(double cm, Limits.Range limits) {
        if (cm >= 0.4 && cm <= 2.5) {
            return Value.METRES;
        }
        return Value.valueOf(range(cm, limits).name());
    }

    static Range range(double value, Limits.Range limits) {
        if (Double.isNaN(value)) {
            return Range.MISSING;
        }
        if (!limits.possible(value)) {
            return Range.HARD;
        }
        return limits.usual(value) ? Range.OK : Range.SOFT;
    }

    private static Recorded recorded(@Nullable String text, double bmi, double tolerance) {
        if (text == null || Double.isNaN(bmi) || !text.matches("[0-9]{1,3}([.,][0-9]+)?")) {
            return Recorded.NONE;
        }
        return Math.abs(Double.parseDouble(text.replace(',', '.')) - bmi) <= tolerance
                ? Recorded.SAME
                : Recorded.DIFFERS;
    }

    static Pressure pressure(@Nullable Integer systolic, @Nullable Integer diastolic, Limits limits, Bounds bounds) {
        if (systolic == null || diastolic == null) {
            return Pressure.MISSING;
        }
        if (diastolic > systolic && fits(diastolic, systolic, limits, bounds)) {
            return Pressure.SWAPPED;
        }
        return fits(systolic, diastolic, limits, bounds) ? Pressure.OK : Pressure.OUT_OF_RANGE;
    }

    /** Limits of pressure are the same at every age. */
    private static boolean fits(int upper, int lower, Limits limits, Bounds bounds) {
        return limits.of(Limits.Measure.SYSTOLIC, 0).possible(upper)
                && limits.of(Limits.Measure.DIASTOLIC, 0).possible(lower)
                && upper - lower >= bounds.value(Bound.PRESSURE_GAP);
    }

    static Enum<?>[] dates(Subject s, BasicHealth h, Bounds bounds) {
        LocalDate on = h.measuredOn();
        int age = Ages.years(s);
        Bound body = age < 0 || age >= 6
                ? Bound.BODY_MONTHS
                : age < 2 ? Bound.BODY_UNDER_2_MONTHS : Bound.BODY_UNDER_6_MONTHS;
        Bound pressure = h.chronic().state() == BasicHealth.State.PRESENT
                        && String.valueOf(h.chronic().note()).toLowerCase().contains("tăng huyết áp")
                ? Bound.PRESSURE_HYPERTENSIVE_MONTHS
                : Bound.PRESSURE_MONTHS;
        return new Enum<?>[] {
            measured(s, on),
            h.heightCm() == null ? Fresh.NONE : fresh(on, bounds.whole(body), s.today()),
            h.systolic() == null ? Fresh.NONE : fresh(on, bounds.whole(pressure), s.today()),
            blood(h, s.background().extra().get("nhom_mau"))
        };
    }

    private static Measured measured(Subject s, @Nullable LocalDate on) {
        if (on == null) {
            return Measured.MISSING;
        }
        LocalDate born = Ages.born(s);
        if (born != null && on.isBefore(born)) {
            return Measured.BEFORE_BIRTH;
        }
        LocalDate died = s.register() == null ? null : Ages.date(s.register().deathDate());
        if (died != null && on.isAfter(died)) {
            return Measured.AFTER_DEATH;
        }
        return on.isAfter(s.today()) ? Measured.FUTURE : Measured.OK;
    }

    private static Fresh fresh(@Nullable LocalDate on, int months, LocalDate today) {
        return on == null || on.isBefore(today.minusMonths(months)) ? Fresh.STALE : Fresh.FRESH;
    }

    static Blood blood(BasicHealth h, @Nullable String second) {
        String abo = h.bloodGroupAbo();
        if (abo == null) {
            return Blood.MISSING;
        }
        if (abo.equals(BasicHealth.UNKNOWN_BLOOD)) {
            return Blood.OK;
        }
        if (!ABO.contains(abo) || h.bloodGroupRh() != null && !RHESUS.contains(h.bloodGroupRh())) {
            return Blood.BAD;
        }
        boolean other = second != null
                && ABO.contains(second.replaceAll("[+-]", ""))
                && !second.replaceAll("[+-]", "").equals(abo);
        return other ? Blood.CONFLICT : Blood.OK;
    }
}
