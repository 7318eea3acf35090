package vn.hososach.review.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Facts of a pregnancy or of the reproductive history (rules C58, C59, C61, L12). */
final class ReproductiveFacts {

    /** Source: the record's sex and age; the block is for women of ten years and more. */
    enum About {
        EMPTY,
        WOMAN,
        NOT_A_WOMAN
    }

    /** Source: the counts of pregnancies, births and children (QĐ 831, SUCKHOE_SINHSAN). */
    enum Counts {
        OK,
        CONTRADICTORY
    }

    /** Source: age on the day of the event; 10 to 55. */
    enum AgeThen {
        OK,
        OUTSIDE
    }

    /** Source: fields {@code lastPeriod} and {@code ended}. */
    enum Pregnancy {
        NONE,
        OPEN,
        OVERDUE
    }

    private ReproductiveFacts() {}

    static Enum<?>[] of(Subject s, HealthEvent e, Bounds bounds) {
        double first = bounds.value(Bound.MOTHERHOOD_FROM_AGE);
        boolean woman = "2".equals(s.record().sex()) && Ages.years(s) >= first;
        int then = e.on() == null ? -1 : Ages.years(Ages.born(s), e.on());
        return new Enum<?>[] {
            woman ? About.WOMAN : About.NOT_A_WOMAN,
            contradictory(e) ? Counts.CONTRADICTORY : Counts.OK,
            then >= 0 && (then < first || then > bounds.value(Bound.MOTHERHOOD_TO_AGE)) ? AgeThen.OUTSIDE : AgeThen.OK,
            pregnancy(s, e, bounds)
        };
    }

    private static boolean contradictory(HealthEvent e) {
        double births = e.number("births");
        return e.number("gravida") < births + zero(e, "miscarriages") + zero(e, "abortions")
                || e.number("term") + e.number("preterm") != births
                        && !Double.isNaN(e.number("term") + e.number("preterm"))
                || zero(e, "vaginal") + zero(e, "caesarean") + zero(e, "difficult") > births
                || e.number("livingChildren") > births;
    }

    private static double zero(HealthEvent e, String field) {
        double value = e.number(field);
        return Double.isNaN(value) ? 0 : value;
    }

    private static Pregnancy pregnancy(Subject s, HealthEvent e, Bounds bounds) {
        LocalDate last = e.date("lastPeriod");
        if (last == null || e.date("ended") != null) {
            return Pregnancy.NONE;
        }
        return ChronoUnit.WEEKS.between(last, s.today()) > bounds.value(Bound.PREGNANCY_WEEKS)
                ? Pregnancy.OVERDUE
                : Pregnancy.OPEN;
    }
}
