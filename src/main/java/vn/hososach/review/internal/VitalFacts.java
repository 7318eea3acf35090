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

    /** Hard and soft limits by age: up to age (exclusive), hard from, soft from, soft to, hard to. */
    private static final double[][] HEIGHT = {
        {1, 25, 40, 85, 95},
        {2, 50, 65, 98, 110},
        {6, 60, 75, 128, 140},
        {12, 80, 95, 170, 190},
        {18, 90, 120, 195, 220},
        {200, 70, 130, 205, 250}
    };

    private static final double[][] WEIGHT = {
        {1, 0.5, 2, 14, 20},
        {2, 3, 6, 18, 30},
        {6, 5, 8, 40, 60},
        {12, 8, 13, 90, 130},
        {18, 15, 25, 140, 220},
        {200, 20, 30, 200, 300}
    };
    private static final double[] BMI = {200, 8, 12, 50, 80};
    private static final Set<String> ABO = Set.of("A", "B", "AB", "O");
    private static final Set<String> RHESUS = Set.of("+", "-");

    private VitalFacts() {}

    static Enum<?>[] values(Subject s, BasicHealth h) {
        double age = Math.max(0, Ages.years(s));
        double height = h.heightCm() == null ? Double.NaN : h.heightCm();
        double weight = h.weightKg() == null ? Double.NaN : h.weightKg();
        double bmi = weight / (height / 100) / (height / 100);
        return new Enum<?>[] {
            height(height, age),
            range(weight, limits(WEIGHT, age)),
            range(bmi, BMI),
            recorded(s.background().extra().get("bmi"), bmi),
            pressure(h.systolic(), h.diastolic())
        };
    }

    static Value height(double cm, double age) {
        if (cm >= 0.4 && cm <= 2.5) {
            return Value.METRES;
        }
        return Value.valueOf(range(cm, limits(HEIGHT, age)).name());
    }

    private static double[] limits(double[][] table, double age) {
        int i = 0;
        while (age >= table[i][0]) {
            i++;
        }
        return table[i];
    }

    static Range range(double value, double[] limits) {
        if (Double.isNaN(value)) {
            return Range.MISSING;
        }
        if (value < limits[1] || value > limits[4]) {
            return Range.HARD;
        }
        return value < limits[2] || value > limits[3] ? Range.SOFT : Range.OK;
    }

    static Range weight(double kg, double age) {
        return range(kg, limits(WEIGHT, age));
    }

    private static Recorded recorded(@Nullable String text, double bmi) {
        if (text == null || Double.isNaN(bmi) || !text.matches("[0-9]{1,3}([.,][0-9]+)?")) {
            return Recorded.NONE;
        }
        return Math.abs(Double.parseDouble(text.replace(',', '.')) - bmi) <= 0.2 ? Recorded.SAME : Recorded.DIFFERS;
    }

    static Pressure pressure(@Nullable Integer systolic, @Nullable Integer diastolic) {
        if (systolic == null || diastolic == null) {
            return Pressure.MISSING;
        }
        if (diastolic > systolic && fits(diastolic, systolic)) {
            return Pressure.SWAPPED;
        }
        return fits(systolic, diastolic) ? Pressure.OK : Pressure.OUT_OF_RANGE;
    }

    private static boolean fits(int upper, int lower) {
        return upper >= 60 && upper <= 260 && lower >= 30 && lower <= 160 && upper - lower >= 10;
    }

    static Enum<?>[] dates(Subject s, BasicHealth h) {
        LocalDate on = h.measuredOn();
        int age = Ages.years(s);
        int bodyMonths = age < 0 || age >= 6 ? 12 : age < 2 ? 3 : 6;
        int pressureMonths = h.chronic().state() == BasicHealth.State.PRESENT
                        && String.valueOf(h.chronic().note()).toLowerCase().contains("tăng huyết áp")
                ? 3
                : 12;
        return new Enum<?>[] {
            measured(s, on),
            h.heightCm() == null ? Fresh.NONE : fresh(on, bodyMonths, s.today()),
            h.systolic() == null ? Fresh.NONE : fresh(on, pressureMonths, s.today()),
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
        if (!ABO.contains(abo) || h.bloodGroupRh() != null && !RHESUS.contains(h.bloodGroupRh())) {
            return Blood.BAD;
        }
        boolean other = second != null
                && ABO.contains(second.replaceAll("[+-]", ""))
                && !second.replaceAll("[+-]", "").equals(abo);
        return other ? Blood.CONFLICT : Blood.OK;
    }
}
