package vn.hososach.review.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Facts of one vaccination (rules C54 to C57, K25, L11), beside the dose of the same antigen before it. */
final class DoseFacts {

    /** Source: the dose's date against the birth date. */
    enum DoseDate {
        OK,
        BEFORE_BIRTH
    }

    /** Source: date and number of two doses of one antigen; 28 days in a series. */
    enum Interval {
        OK,
        TOO_SHORT
    }

    /** Source: fields {@code fromMonth} and {@code toMonth} of the dose, the window of its vaccine. */
    enum AgeWindow {
        OK,
        OUTSIDE
    }

    /** Source: field {@code gestationMonth} of a tetanus dose in pregnancy, and the record's sex. */
    enum Tetanus {
        NOT_TETANUS,
        OK,
        NOT_A_WOMAN,
        BAD_MONTH
    }

    /** Source: field {@code nextDueDate} against today. */
    enum Schedule {
        NOT_DUE,
        OVERDUE
    }

    private static final int LAST_MONTH = 10;

    private DoseFacts() {}

    static Enum<?>[] of(Subject s, HealthEvent dose, @Nullable HealthEvent before, boolean last, Bounds bounds) {
        LocalDate born = Ages.born(s);
        long days = before == null || before.on() == null || dose.on() == null
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(before.on(), dose.on());
        boolean wrongOrder = before != null && dose.number("doseNo") < before.number("doseNo");
        LocalDate due = dose.date("nextDueDate");
        return new Enum<?>[] {
            born != null && dose.on() != null && dose.on().isBefore(born) ? DoseDate.BEFORE_BIRTH : DoseDate.OK,
            days > 1 && (days < bounds.value(Bound.DOSE_DAYS) || wrongOrder) ? Interval.TOO_SHORT : Interval.OK,
            window(dose, born),
            tetanus(s, dose.number("gestationMonth")),
            PairFacts.seen(days <= 1),
            last && due != null && due.isBefore(s.today()) ? Schedule.OVERDUE : Schedule.NOT_DUE
        };
    }

    private static AgeWindow window(HealthEvent dose, @Nullable LocalDate born) {
        if (born == null || dose.on() == null) {
            return AgeWindow.OK;
        }
        long months = ChronoUnit.MONTHS.between(born, dose.on());
        return months < dose.number("fromMonth") || months > dose.number("toMonth") ? AgeWindow.OUTSIDE : AgeWindow.OK;
    }

    private static Tetanus tetanus(Subject s, double month) {
        if (Double.isNaN(month)) {
            return Tetanus.NOT_TETANUS;
        }
        if (!"2".equals(s.record().sex())) {
            return Tetanus.NOT_A_WOMAN;
        }
        return month < 1 || month > LAST_MONTH ? Tetanus.BAD_MONTH : Tetanus.OK;
    }
}
